import { expect } from '../../../tests/e2e/site';
import { tabTo, type Hand } from '../../../tests/e2e/answer';

const input = 'main .phrase';

/** The estimate comes from a worker, a moment after the last letter. */
async function met({ page, task }: Hand): Promise<void> {
  await expect(page.locator('main .goal--met')).toHaveCount(task.goal.length, { timeout: 30_000 });
}

export async function answer(hand: Hand): Promise<void> {
  await hand.press(hand.page.locator(input));
  await hand.page.locator(input).fill(hand.task.example[0]);
  await met(hand);
}

export async function byKeyboard(hand: Hand): Promise<void> {
  await tabTo(hand.page, input);
  await hand.page.keyboard.type(hand.task.example[0]);
  await met(hand);
}
