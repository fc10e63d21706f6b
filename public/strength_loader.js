// The worker in which pass phrases are estimated (src/bin/strength). A number and a text come; the number goes back
// with the estimate in its lower 32 bits, or null when there will be none. What is typed stays in here, and is
// forgotten with the next letter.
importScripts("strength.js");

// Whoever waits longer for the 600 KB is better off without them.
const PATIENCE = 10000;

let asked;
let soon;
const answer = () => {
  const end = asked.indexOf("\n");
  postMessage(asked.slice(0, end) * 2 ** 32 + wasm_bindgen.estimate(asked.slice(end + 1)));
  asked = undefined;
};
const lost = () => {
  asked = undefined;
  postMessage(null);
  close();
};

// Of letters that are typed faster than they are estimated only the last is answered.
let next = () => {};
onmessage = ({ data }) => {
  asked = data;
  next();
};

const patience = setTimeout(lost, PATIENCE);
wasm_bindgen({ module_or_path: "strength_bg.wasm" })
  .then(() => {
    clearTimeout(patience);
    next = () => {
      clearTimeout(soon);
      soon = setTimeout(answer);
    };
    if (asked !== undefined) next();
  })
  .catch(lost);
