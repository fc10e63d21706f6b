// Answers exercises as a learner would, with the key of the compiled lesson.
import type { Locator, Page } from '@playwright/test';
import { expect } from './site';

/** How one presses something: `click` for a mouse, `tap` for a finger. */
export type Press = (what: Locator) => Promise<void>;

export const click: Press = (what) => what.click();
export const tap: Press = (what) => what.tap();

/** Gives the right answer to the exercise on the screen. */
export async function answer(page: Page, exercise: any, press: Press = click): Promise<void> {
  await expect(page.locator('h1.prompt')).toHaveText(exercise.prompt);
  const [kind, task] = Object.entries<any>(exercise.task)[0];
  const part = (number: number) => page.locator(`main [data-part="${number}"]`);
  switch (kind) {
    case 'choice':
      for (const [number, option] of task.option.entries()) {
        if (option.right) await press(part(number));
      }
      break;
    case 'groups':
      for (const [number, item] of task.item.entries()) {
        const group = task.group.findIndex((group: any) => group.id === item.group);
        await press(part(number).locator(`[data-group="${group}"]`));
      }
      break;
    case 'order':
      for (const number of task.step.keys()) await press(part(number));
      break;
    case 'mark':
      for (const number of task.sign.keys()) await press(part(number).first());
      break;
    case 'verdict':
      for (let done = 0; done < task.item.length; done += 1) {
        await expect(page.locator('.verdict-count')).toContainText(`${done + 1} `);
        const number = Number(await page.locator('.calls').getAttribute('data-part'));
        await press(page.locator(`[data-call=${task.item[number].fake ? 'fake' : 'real'}]`));
        await press(page.locator('[data-sure=certain]'));
      }
      break;
    default:
      throw new Error(`no way to answer ${kind}`);
  }
}

/** Checks the answer and waits for the feedback. */
export async function check(page: Page, press: Press = click): Promise<void> {
  await expect(page.locator('#check')).toHaveAttribute('aria-disabled', 'false');
  await press(page.locator('#check'));
  await expect(page.locator('#feedback')).toBeVisible();
}

/** The same by keyboard alone: digits and Enter where there are digits, Tab and Space elsewhere. */
export async function answerByKeyboard(page: Page, exercise: any): Promise<void> {
  await expect(page.locator('h1.prompt')).toHaveText(exercise.prompt);
  const [kind, task] = Object.entries<any>(exercise.task)[0];
  switch (kind) {
    case 'choice': {
      const shown = await page.locator('main [data-part]').evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset.part)));
      for (const [at, number] of shown.entries()) {
        if (task.option[number].right) await page.keyboard.press(String(at + 1));
      }
      break;
    }
    case 'groups':
      for (let done = 0; done < task.item.length; done += 1) {
        // A group of radio buttons is one stop; the arrows choose, round and round.
        await tabTo(page, 'fieldset[data-part]:not(:has(:checked)) input');
        const number = await page.evaluate(() => Number(document.activeElement!.closest<HTMLElement>('[data-part]')!.dataset.part));
        const group = task.group.findIndex((group: any) => group.id === task.item[number].group);
        await page.keyboard.press('Space');
        for (let step = 0; step < group; step += 1) await page.keyboard.press('ArrowDown');
      }
      break;
    case 'order':
      for (const number of task.step.keys()) {
        await tabTo(page, `[data-part="${number}"]`);
        await page.keyboard.press('Space');
      }
      break;
    case 'mark':
      for (const number of task.sign.keys()) {
        await tabTo(page, `[data-part="${number}"]`);
        await page.keyboard.press('Enter');
      }
      break;
    case 'verdict':
      for (let done = 0; done < task.item.length; done += 1) {
        await expect(page.locator('.verdict-count')).toContainText(`${done + 1} `);
        const number = Number(await page.locator('.calls').getAttribute('data-part'));
        await tabTo(page, `[data-call=${task.item[number].fake ? 'fake' : 'real'}]`);
        await page.keyboard.press('Space');
        await tabTo(page, '[data-sure=certain]');
        await page.keyboard.press('Enter');
      }
      break;
    default:
      throw new Error(`no way to answer ${kind}`);
  }
  await tabTo(page, '#check');
}

/** Presses Tab until the focused element is the wanted one; an error after a whole round without it. */
export async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement!.matches(wanted), wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${wanted}`);
}
