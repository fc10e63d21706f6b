import type { Hand } from '../../../tests/e2e/answer';

/** Whatever is chosen is right: the first thought and the last. */
export async function answer({ page, task, press }: Hand): Promise<void> {
  for (const at of [0, task.thought.length - 1]) await press(page.locator(`main [data-pick="${at}"]`));
}

/** Digits choose what stands in that place; pressed again it is chosen no more. */
export async function byKeyboard({ page }: Hand): Promise<void> {
  for (const digit of ['1', '2', '2', '3']) await page.keyboard.press(digit);
}
