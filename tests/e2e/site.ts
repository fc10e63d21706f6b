// A plain static server for a build, and the things every test needs of a page.
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
export const dist = join(root, 'dist');
export const shots = join(root, 'target/screenshots');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
  '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.png': 'image/png',
  '.svg': 'image/svg+xml', '.woff2': 'font/woff2',
};

/** Serves a folder as any static host does: files, `index.html` for a folder, 404 for the rest. */
export class Site {
  /** Paths (below the prefix) that get an answer of the test's own. */
  readonly instead = new Map<string, { status: number; body: string }>();
  readonly url: string;

  private constructor(private readonly server: Server, public folder: string, readonly prefix: string) {
    this.url = `http://localhost:${(server.address() as AddressInfo).port}${prefix}`;
  }

  static async open(folder = dist, prefix = '/'): Promise<Site> {
    const server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
      if (!path.startsWith(site.prefix)) return response.writeHead(404).end();
      const name = path.slice(site.prefix.length) || 'index.html';
      const own = site.instead.get(name);
      if (own) return response.writeHead(own.status, { 'content-type': 'application/json' }).end(own.body);
      const file = resolve(site.folder, name);
      if (!file.startsWith(site.folder) || !existsSync(file) || !statSync(file).isFile()) {
        return response.writeHead(404).end('not found');
      }
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain', 'cache-control': 'no-cache' });
      createReadStream(file).pipe(response);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const site = new Site(server, folder, prefix);
    return site;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}

export type Profile = { lang: string; track?: string; theme?: string; avatar?: number; nickname?: string };

/** Sets the profile before the page's first script runs, once: a reload keeps what the app wrote since. */
export async function settle(page: Page, profile: Profile): Promise<void> {
  await page.addInitScript((profile) => {
    // A blank page has no storage.
    if (location.protocol === 'about:') return;
    if (!localStorage.getItem('saqbol.profile')) localStorage.setItem('saqbol.profile', JSON.stringify(profile));
  }, { track: 'grades-5-9', ...profile });
}

/** The compiled lesson, with its answer key. */
export function lesson(id: string, edition = 'kk', folder = dist): any {
  return content(lessonFile(id, edition, folder), folder).lesson;
}

/** What a compiled file holds. */
export function content(file: string, folder = dist): any {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')).content;
}

/** The name of a compiled lesson's file. */
export function lessonFile(id: string, edition = 'kk', folder = dist): string {
  const name = (edition: string) => readdirSync(join(folder, 'lessons')).find((name) => name.startsWith(`${id}.${edition}.`));
  // A lesson that addresses nobody has no polite edition of its own.
  const found = name(edition) ?? name(edition.split('-')[0]);
  if (!found) throw new Error(`no lesson ${id} in ${edition}`);
  return `lessons/${found}`;
}

/** The index, with every topic and lesson. */
export function index(edition = 'kk', folder = dist): any {
  const name = readdirSync(join(folder, 'whole')).find((name) => name.startsWith(`${edition}.`));
  return JSON.parse(readFileSync(join(folder, 'whole', name!), 'utf8')).content;
}

/** How many attempts the log in this page's storage holds, and how many log keys there are. */
export async function logKeys(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('saqbol.log.')));
}

/** Fills the storage to the last character. */
export async function fill(page: Page): Promise<void> {
  await page.evaluate(() => {
    // One value that grows: with a key for each piece, what is left is as long as a random key.
    let kept = '';
    let more = 'x'.repeat(1 << 20);
    while (more.length > 0) {
      try { localStorage.setItem('filler.', kept + more); kept += more; } catch { more = more.slice(0, more.length >> 1); }
    }
  });
}

/** The Cyrillic words on the screen that are broken in the middle. A Latin one may be of an address that is longer than the line. */
export async function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.querySelector('#app')!, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const around = text.parentElement!;
      if (!around.checkVisibility() || around.closest('.visually-hidden')) continue;
      // Hyphens are asked for where a column is narrow: on paper.
      if (getComputedStyle(around).hyphens === 'auto') continue;
      for (const { 0: word, index } of text.textContent!.matchAll(/\p{Script=Cyrillic}{4,}/gu)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].map((part) => Math.round(part.top)));
        if (lines.size > 1) found.push(word);
      }
    }
    return found;
  });
}

/** Waits until the service worker controls nothing new: everything is cached. */
export async function installed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/**
 * `site`: a served build. Every test also fails on a console error, a violation of the content
 * security policy, or a request to another origin.
 */
export const test = base.extend<{ site: Site; watched: string[] }>({
  site: async ({}, use) => {
    const site = await Site.open();
    await use(site);
    await site.close();
  },
  watched: [async ({ context }, use) => {
    const seen: string[] = [];
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => console.error(`CSP ${event.violatedDirective} ${event.blockedURI}`));
    });
    context.on('weberror', (error) => seen.push(`page error: ${error.error().message}`));
    context.on('console', (message) => {
      const text = message.text();
      // What a test asks for on purpose (missing files, no network) is reported by the browser as an error.
      if (message.type() === 'error' && !/Failed to load resource|ERR_INTERNET_DISCONNECTED/.test(text)) seen.push(text);
    });
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== 'localhost') seen.push(`left the origin: ${request.url()}`);
    });
    await use(seen);
    expect(seen).toEqual([]);
  }, { auto: true }],
});

export { expect };
