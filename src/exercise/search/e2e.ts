import { expect } from '@playwright/test';
import { tabTo, type Hand } from '../../../tests/e2e/answer';

const useful = (task: any): number[] => [...task.word.keys()].filter((number) => task.word[number].use);
const right = (task: any): number => task.result.findIndex((hit: any) => hit.right);

export async function answer({ page, task, press, part }: Hand): Promise<void> {
  // A query that brings the wrong page first: it can be changed.
  const first = useful(task)[0];
  await press(part(first));
  await press(page.locator('.search-go'));
  await expect(page.locator('main .search-page .option')).toHaveCount(task.poor.length);
  for (const number of useful(task).slice(1)) await press(part(number));
  await expect(page.locator('main .search-page')).toHaveCount(0);
  await press(page.locator('.search-go'));
  await expect(page.locator('main .search-page .option')).toHaveCount(task.result.length);
  await press(part(task.word.length + right(task)));
}

/** Words and the button by Space and Enter; a digit picks what stands in that place. */
export async function byKeyboard({ page, task }: Hand): Promise<void> {
  for (const number of useful(task)) {
    await tabTo(page, `[data-part="${number}"]`);
    await page.keyboard.press('Space');
  }
  await tabTo(page, '.search-go');
  await page.keyboard.press('Enter');
  const results = page.locator('main .search-page [data-part]');
  await expect(results).toHaveCount(task.result.length);
  const shown = await results.evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset.part)));
  await page.keyboard.press(String(shown.indexOf(task.word.length + right(task)) + 1));
}
