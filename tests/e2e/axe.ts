// axe, loaded into a page once and run as often as its language or theme changes.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from './site';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails when axe finds anything within an element; `where` tells what was on the screen. */
export async function accessible(page: Page, within: string, where: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const found = await page.evaluate(async (within) => {
    const { violations } = await (window as any).axe.run(document.querySelector(within));
    return violations.map((found: any) => `${found.id}: ${found.nodes.map((node: any) => node.html).join(' | ')}`);
  }, within);
  expect(found, where).toEqual([]);
}
