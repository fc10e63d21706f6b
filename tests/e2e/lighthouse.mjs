// Lighthouse on a phone, headless, against the app at the given address. Fails below the numbers of the project.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const WANTED = { performance: 90, accessibility: 100, 'best-practices': 100 };
// Performance is a matter of times, and times are noisy: the median of so many runs counts.
const RUNS = 3;

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const url = process.argv[2];
if (!url) throw new Error('usage: node tests/e2e/lighthouse.mjs URL');

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
