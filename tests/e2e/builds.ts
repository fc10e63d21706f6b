// A second build of the app, to update to.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist, expect } from './site';

/** A build that differs in one file, with a service worker list that says so. */
export function buildB(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'saqbol-')), 'dist');
  cpSync(dist, folder, { recursive: true });
  const page = join(folder, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<html ', '<html data-build="b" '));
  const hash = createHash('sha256').update(readFileSync(page)).digest('base64');
  const old = createHash('sha256').update(readFileSync(join(dist, 'index.html'))).digest('base64');
  const worker = join(folder, 'sw.js');
  const text = readFileSync(worker, 'utf8');
  expect(text).toContain(old);
  writeFileSync(worker, text.replace(old, hash).replace(/(const VERSION = ['"])([^'"]+)/, '$1b$2'));
  return folder;
}
