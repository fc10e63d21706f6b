import { expect } from '@playwright/test';
import { tabTo, type Hand } from '../../../tests/e2e/answer';

const right = (task: any): number => task.check.length + task.decision.findIndex((option: any) => option.right);

export async function answer({ page, task, press, part }: Hand): Promise<void> {
  let open = 0;
  for (const [number, check] of task.check.entries()) {
    if (!check.matters) continue;
    await press(part(number).first());
    open += 1;
    await expect(page.locator('main .look-note')).toHaveCount(open);
  }
  await press(part(right(task)));
}

/** Parts by Enter, the decision by its digit. */
export async function byKeyboard({ page, task }: Hand): Promise<void> {
  for (const [number, check] of task.check.entries()) {
    if (!check.matters) continue;
    await tabTo(page, `[data-part="${number}"]`);
    await page.keyboard.press('Enter');
  }
  const cards = page.locator('main .option-card');
  const shown = await cards.evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset.part)));
  await page.keyboard.press(String(shown.indexOf(right(task)) + 1));
}
