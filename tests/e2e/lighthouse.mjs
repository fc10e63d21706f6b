// Lighthouse on a phone, headless, against the build in dist/. Fails below the numbers of the project.
import { createReadStream, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const WANTED = { performance: 90, accessibility: 100, 'best-practices': 100 };
// Performance is a matter of times, and times are noisy: the median of so many runs counts.
const RUNS = 3;

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const dist = join(root, 'dist');
const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
  '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.png': 'image/png', '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const squeezed = /\.(html|js|css|wasm|json|svg|webmanifest)$/;

// A good host: brotli, and files with a hash in the name are kept.
const server = createServer((request, response) => {
  const name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).slice(1) || 'index.html';
  const file = resolve(dist, name);
  if (!file.startsWith(dist) || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
  const headers = {
    'content-type': types[extname(file)] ?? 'text/plain',
    'cache-control': /-[0-9a-f]{8,}|\.[0-9a-f]{8,}\./.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (!squeezed.test(name)) {
    response.writeHead(200, headers);
    return createReadStream(file).pipe(response);
  }
  response.writeHead(200, { ...headers, 'content-encoding': 'br' });
  return response.end(brotliCompressSync(readFileSync(file)));
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const url = `http://localhost:${server.address().port}/`;

const chrome = await launch({
  chromePath: process.env.CHROME_PATH || undefined,
  chromeFlags: [
    '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--lang=kk',
  ],
});
const results = [];
try {
  for (let run = 0; run < RUNS; run += 1) {
    const { lhr } = await lighthouse(url, { port: chrome.port, output: 'json', onlyCategories: Object.keys(WANTED), formFactor: 'mobile' });
    results.push(lhr);
  }
} finally {
  chrome.kill();
  server.close();
}

mkdirSync(join(root, 'target'), { recursive: true });
writeFileSync(join(root, 'target/lighthouse.json'), JSON.stringify(results.at(-1), null, 1));
let failed = false;
for (const [category, wanted] of Object.entries(WANTED)) {
  const scores = results.map((lhr) => Math.round(lhr.categories[category].score * 100)).sort((a, b) => a - b);
  const score = scores[scores.length >> 1];
  console.log(`Lighthouse ${category}: ${score} of at least ${wanted} (${scores.join(', ')})`);
  if (score >= wanted) continue;
  failed = true;
  for (const { id, weight } of results.at(-1).categories[category].auditRefs) {
    const audit = results.at(-1).audits[id];
    if (weight > 0 && audit.score !== null && audit.score < 0.9) console.log(`  ${id}: ${audit.title} ${audit.displayValue ?? ''}`);
  }
}
process.exitCode = failed ? 1 : 0;
