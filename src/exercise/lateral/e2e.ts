import { expect } from '@playwright/test';
import { tabTo, type Hand } from '../../../tests/e2e/answer';

const right = (options: any[]): number => options.findIndex((option) => option.right);

export async function answer({ page, task, press, part }: Hand): Promise<void> {
  for (const [number, tab] of task.tab.entries()) {
    if (!tab.helps) continue;
    await press(part(number));
    // One is open at a time.
    await expect(page.locator('main .tab-page')).toHaveCount(1);
    await expect(part(number)).toHaveAttribute('aria-expanded', 'true');
  }
  await press(part(task.tab.length + right(task.verdict)));
  await press(part(task.tab.length + task.verdict.length + right(task.reason)));
}

/** Tabs by Enter; the first digit picks the verdict, the second the reason. */
export async function byKeyboard({ page, task }: Hand): Promise<void> {
  for (const [number, tab] of task.tab.entries()) {
    if (!tab.helps) continue;
    await tabTo(page, `[data-part="${number}"]`);
    await page.keyboard.press('Enter');
  }
  const cards = page.locator('main .option-card');
  const shown = await cards.evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset.part)));
  const verdicts = shown.slice(0, task.verdict.length);
  const reasons = shown.slice(task.verdict.length);
  await page.keyboard.press(String(verdicts.indexOf(task.tab.length + right(task.verdict)) + 1));
  await page.keyboard.press(String(reasons.indexOf(task.tab.length + task.verdict.length + right(task.reason)) + 1));
}
