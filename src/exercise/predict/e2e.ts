import { tabTo, type Hand } from '../../../tests/e2e/answer';
import { expect } from '../../../tests/e2e/site';

const reasons = 2;

/** Any guess will do: it earns nothing. */
export async function answer({ page, task, press, part }: Hand): Promise<void> {
  const wrong = task.guess.findIndex((guess: any) => !guess.right);
  await press(page.locator(`main [data-pick="${wrong}"]`));
  await press(page.locator('main [data-lock]'));
  await expect(page.locator('.predict-truth')).toBeFocused();
  for (const [number, reason] of task.reason.entries()) {
    if (reason.right) await press(part(reasons + number));
  }
}

/** Digits pick the guess, then the reasons. */
export async function byKeyboard({ page, task }: Hand): Promise<void> {
  await page.keyboard.press('1');
  await tabTo(page, '[data-lock]');
  await page.keyboard.press('Enter');
  await expect(page.locator('.predict-truth')).toBeFocused();
  const parts = page.locator('main [data-part]');
  const shown = await parts.evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset.part)));
  for (const [at, number] of shown.entries()) {
    if (task.reason[number - reasons].right) await page.keyboard.press(String(at + 1));
  }
}
