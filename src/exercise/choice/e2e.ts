import type { Hand } from '../../../tests/e2e/answer';

export async function answer({ task, press, part }: Hand): Promise<void> {
  for (const [number, option] of task.option.entries()) {
    if (option.right) await press(part(number));
  }
}

/** Digits pick what stands in that place on the screen. */
export async function byKeyboard({ page, task }: Hand): Promise<void> {
  const parts = page.locator('main [data-part]');
  const shown = await parts.evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset.part)));
  for (const [at, number] of shown.entries()) {
    if (task.option[number].right) await page.keyboard.press(String(at + 1));
  }
}
