// Answers exercises as a learner would, with the key of the compiled lesson. How a kind is answered is
// told by the kind itself, in `src/exercise/<kind>/e2e.ts`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { expect } from './site';

/** How one presses something: `click` for a mouse, `tap` for a finger. */
export type Press = (what: Locator) => Promise<void>;

export const click: Press = (what) => what.click();
export const tap: Press = (what) => what.tap();

/** What a kind needs to be answered: the page, the task with its key, and a hand. */
export type Hand = {
  page: Page;
  task: any;
  /** The seed is the app's; what stands on the screen tells the order. */
  exercise: any;
  press: Press;
  part: (number: number) => Locator;
};

type Kind = { answer: (hand: Hand) => Promise<void>; byKeyboard: (hand: Hand) => Promise<void> };

const folder = resolve(fileURLToPath(import.meta.url), '../../../src/exercise');
const registry = readFileSync(join(folder, 'mod.rs'), 'utf8');

/** The kinds and their folders, as `for_each_kind!` in src/exercise/mod.rs lists them. */
export const kinds: { kind: string; folder: string }[] =
  [...registry.matchAll(/^ {12}"(\w+)" (\w+) \w+;$/gm)].map(([, kind, folder]) => ({ kind, folder }));
if (kinds.length < 5 || !kinds.every(({ folder: name }) => existsSync(join(folder, name, 'e2e.ts')))) {
  throw new Error(`the kinds of src/exercise/mod.rs are not its folders: ${readdirSync(folder)}`);
}

async function handle(page: Page, exercise: any, press: Press): Promise<[Kind, Hand]> {
  await expect(page.locator('.prompt')).toHaveText(exercise.prompt);
  const [kind, task] = Object.entries<any>(exercise.task)[0];
  const name = kinds.find((known) => known.kind === kind)?.folder;
  if (!name) throw new Error(`no way to answer ${kind}`);
  const module: Kind = await import(pathToFileURL(join(folder, name, 'e2e.ts')).href);
  const part = (number: number) => page.locator(`main [data-part="${number}"]`);
  return [module, { page, task, exercise, press, part }];
}

/** Gives the right answer to the exercise on the screen. */
export async function answer(page: Page, exercise: any, press: Press = click): Promise<void> {
  const [kind, hand] = await handle(page, exercise, press);
  await kind.answer(hand);
}

/** The same by keyboard alone: digits and Enter where there are digits, Tab, arrows and Space elsewhere. */
export async function answerByKeyboard(page: Page, exercise: any): Promise<void> {
  const noHand: Press = () => Promise.reject(new Error('by keyboard alone'));
  const [kind, hand] = await handle(page, exercise, noHand);
  await kind.byKeyboard(hand);
  await tabTo(page, '#check');
}

/** Checks the answer and waits for the feedback. */
export async function check(page: Page, press: Press = click): Promise<void> {
  await expect(page.locator('#check')).toHaveAttribute('aria-disabled', 'false');
  await press(page.locator('#check'));
  await expect(page.locator('#feedback')).toBeVisible();
}

/** Presses Tab until the focused element is the wanted one; an error after a whole round without it. */
export async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 160; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement!.matches(wanted), wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${wanted}`);
}

/**
 * Goes to the next part whose radio buttons say nothing yet, and picks the one that `wanted` names for it.
 * A group of radio buttons is one stop; the arrows choose, round and round.
 */
export async function pickByArrows({ page }: Hand, wanted: (part: number) => number): Promise<void> {
  await tabTo(page, '[data-part]:not(:has(:checked)) input[type=radio]');
  const part = await page.evaluate(() => Number(document.activeElement!.closest<HTMLElement>('[data-part]')!.dataset.part));
  await page.keyboard.press('Space');
  for (let step = 0; step < wanted(part); step += 1) await page.keyboard.press('ArrowDown');
}
