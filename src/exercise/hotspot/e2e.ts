import { expect } from '../../../tests/e2e/site';
import { tabTo, type Hand } from '../../../tests/e2e/answer';

const dangers = (task: any): number[] =>
  task.spot.flatMap((spot: any, number: number) => (spot.danger ? [number] : []));

/** In the picture and in the list by turns: both have the same state. */
export async function answer({ task, press, part }: Hand): Promise<void> {
  for (const number of dangers(task)) {
    const twins = part(number);
    await press(number % 2 ? twins.first() : twins.last());
    for (const twin of await twins.all()) await expect(twin).toHaveAttribute('aria-pressed', 'true');
  }
}

export async function byKeyboard({ page, task }: Hand): Promise<void> {
  const [first, ...rest] = dangers(task);
  await tabTo(page, `.picture [data-part="${first}"]`);
  await page.keyboard.press('Enter');
  for (const number of rest) {
    await tabTo(page, `li [data-part="${number}"]`);
    await page.keyboard.press('Space');
  }
}
