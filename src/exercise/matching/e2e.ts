import { tabTo, type Hand } from '../../../tests/e2e/answer';

const right = (number: number) => `main [data-pick="${number}"]`;

/** From the last line to the first, so that each has to be chosen; the first pair goes astray and is mended. */
export async function answer({ page, task, press, part }: Hand): Promise<void> {
  await press(page.locator(right(1)));
  await press(page.locator(right(1)));
  for (const number of [...task.pair.keys()].reverse()) {
    await press(part(number));
    await press(page.locator(right(number)));
  }
}

/** The first line is active, and after each pair the next one. */
export async function byKeyboard({ page, task }: Hand): Promise<void> {
  for (const number of task.pair.keys()) {
    await tabTo(page, right(number));
    await page.keyboard.press('Space');
  }
}
