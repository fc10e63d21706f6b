// Keeps one whole version of the app, so that it works offline and never mixes two versions.
// `cargo xtask dist` fills in the list: path relative to this file, and the sha256 of its content.
const FILES = [];
const VERSION = "";

const SCOPE = self.registration.scope;
// Two installations on one origin share its caches: each looks only at names with its own path.
const PREFIX = `saqbol|${new URL(SCOPE).pathname}|`;
const CACHE = PREFIX + VERSION;
const PAGE = "./";
const AT_ONCE = 4;
// A file is the same whatever headers it was asked with.
const ANY = { ignoreVary: true };

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data === "skip-waiting") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const path = kept(event.request);
  if (path !== undefined) event.respondWith(answer(event.request, path));
});

// All files or none: one that cannot be had fails the installation, and the browser tries again at
// the next visit. What is in the cache by then is right, for its name carries the version.
async function install() {
  const cache = await caches.open(CACHE);
  const old = await Promise.all((await ours()).filter((name) => name !== CACHE).map((name) => caches.open(name)));
  const waiting = [...FILES];
  const worker = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) await keep(cache, old, ...file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function keep(cache, old, path, sha256) {
  const url = new URL(path, SCOPE).href;
  if (await cache.match(url, ANY)) return;
  for (const before of old) {
    const response = await before.match(url, ANY);
    if (response && (await digest(response.clone())) === sha256) return cache.put(url, response);
  }
  await cache.put(url, await download(url, sha256));
}

// The page has just loaded most files: the browser's own cache may give them, since the sum is
// checked. When it holds something else, or nothing, the server is asked.
async function download(url, sha256) {
  for (const mode of ["force-cache", "reload"]) {
    const response = await fetch(url, { cache: mode, credentials: "same-origin" });
    if (response.ok && (await digest(response.clone())) === sha256) return plain(response);
  }
  throw new Error(`${url} is not the file of this version`);
}

// A response that came by a redirect may not answer a navigation.
function plain(response) {
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

async function digest(response) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  return btoa(String.fromCharCode(...sum));
}

// Only now is the old version let go: no page uses it any more, or a user asked for the new one. Pages
// in other tabs are told by the browser, and load themselves anew.
async function activate() {
  await Promise.all((await ours()).filter((name) => name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function ours() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

// The path of the listed file that a request asks for; undefined for everything else in the scope.
function kept(request) {
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return undefined;
  const path = new URL(request.url).pathname.slice(new URL(SCOPE).pathname.length);
  if (path === "" || path === "index.html") return PAGE;
  return FILES.some(([name]) => name === path) ? path : undefined;
}

async function answer(request, path) {
  const cache = await caches.open(CACHE);
  const response = await cache.match(new URL(path, SCOPE).href, ANY);
  // The browser may clear caches when space is short.
  return response ?? fetch(request);
}
