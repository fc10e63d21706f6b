// The first script, before the first paint: puts the saved look on <html>, asks for the index of the
// lessons in the right edition, and starts the app. An own file, because the page allows no inline script.
(() => {
  const page = document.documentElement;

  // The same record that src/domain/profile writes; nothing of it is trusted.
  let saved = {};
  try {
    saved = JSON.parse(localStorage.getItem("saqbol.profile")) || {};
  } catch {
    // Storage refused or unreadable: the app says so later.
  }
  const one = (value, allowed, other) => (allowed.includes(value) ? value : other);
  page.dataset.theme = one(saved.theme, ["light", "dark"], "system");
  page.dataset.text = one(saved.text, ["large", "huge"], "normal");
  page.dataset.motion = one(saved.motion, ["still"], "system");

  // As Lang::preferred and Edition::code in src/lang choose.
  const known = ["kk", "ru", "en"];
  const wanted = (navigator.languages || []).map((tag) => tag.split(/[-_]/)[0].toLowerCase());
  const lang = one(saved.lang, known, wanted.find((tag) => known.includes(tag)) || "kk");
  page.lang = lang;
  const polite = { kk: "-siz", ru: "-vy", en: "" }[lang];
  const edition = lang + (["adult", "senior", "teacher"].includes(saved.track) ? polite : "");

  // "kk=lessons/index.kk.HASH.json ru=…", written by cargo xtask dist. The app's own fetch() takes
  // over what is preloaded here.
  const names = document.querySelector('meta[name="saqbol-index"]').content.split(" ");
  const index = names.find((name) => name.startsWith(`${edition}=`));
  if (index) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous" });
    link.href = index.slice(edition.length + 1);
    document.head.append(link);
  }

  const fail = (why) => {
    console.error(why);
    const note = document.getElementById("shell-failed");
    // Once the app has taken the shell's place, it speaks for itself.
    if (!note) return;
    note.hidden = false;
    document.getElementById("shell-reload").addEventListener("click", () => location.reload());
  };

  // Both files are on their way already: the preload links stand in the head.
  const start = async () => {
    try {
      const js = document.querySelector('link[rel="modulepreload"]').href;
      const wasm = document.querySelector('link[type="application/wasm"]').href;
      const app = await import(js);
      await app.default({ module_or_path: wasm });
    } catch (why) {
      fail(why);
    }
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();
