// The first script, before the first paint: puts the saved look on <html>, asks for the index of the
// lessons and for the app's texts in the right edition, and starts the app. An own file, because the page
// allows no inline script.
(() => {
  const page = document.documentElement;

  // The same records that src/domain/profile writes; nothing of it is trusted.
  let saved = {};
  try {
    const who = JSON.parse(localStorage.getItem("saqbol.who"));
    saved = JSON.parse(localStorage.getItem(who ? `saqbol.${who}.profile` : "saqbol.profile")) || {};
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

  // "kk=lessons/index.kk.HASH.json ru=…", written by cargo xtask dist.
  const listed = (name, key = edition) => {
    const names = document.querySelector(`meta[name="saqbol-${name}"]`).content.split(" ");
    return names.find((name) => name.startsWith(`${key}=`)).slice(key.length + 1);
  };

  // The app's own fetch() takes over what is preloaded here.
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: listed("index") });
  document.head.append(link);

  // The app begins with these texts; without them there is nothing that it could say.
  const texts = fetch(listed("texts")).then((response) => {
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response.text();
  });

  // The pages that are no part of the app come as WASMs of their own, each when one of its pages is wanted
  // (src/ui/apart.rs). Of pages that are wanted while one is on its way, only the last is shown.
  const rooms = {};
  let shown;
  let turn = 0;
  const load = async (room) => {
    const styles = Object.assign(document.createElement("link"), { rel: "stylesheet", href: listed("rooms", `${room}.css`) });
    document.head.append(styles);
    const module = await import(new URL(listed("rooms", `${room}.js`), document.baseURI));
    await module.default({ module_or_path: listed("rooms", `${room}.wasm`) });
    return module;
  };
  globalThis.saqbolRoom = {
    async open(room, place, at) {
      const mine = ++turn;
      try {
        const module = await (rooms[room] ??= load(room));
        if (mine === turn) (shown = module).open(place, at);
      } catch (why) {
        delete rooms[room];
        throw why;
      }
    },
    close() {
      turn++;
      shown?.close();
      shown = undefined;
    },
  };

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
      const [app, said] = await Promise.all([import(js), texts]);
      document.getElementById("texts").textContent = said;
      await app.default({ module_or_path: wasm });
    } catch (why) {
      fail(why);
    }
  };
  // Handled in start(): until then nobody waits for it.
  texts.catch(() => {});
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();
