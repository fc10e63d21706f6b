import { tabTo, type Hand } from '../../../tests/e2e/answer';
import { expect } from '../../../tests/e2e/site';

/** The numbers of good replies from the start to an ending; good replies alone lead to the best. */
export function goodWay(task: any): number[] {
  const flags = new Set<string>();
  const way: number[] = [];
  for (let at = task.start; task.node.some((node: any) => node.id === at);) {
    const { reply } = task.node.find((node: any) => node.id === at);
    const possible = (it: any) => (!it.needs || flags.has(it.needs)) && !(it.unless && flags.has(it.unless));
    const number = reply.findIndex((it: any) => it.good && possible(it));
    if (reply[number].sets) flags.add(reply[number].sets);
    way.push(number + 1);
    at = reply[number].to;
  }
  return way;
}

/**
 * Takes steps, each when the focus has come to what was said last, for the page scrolls there; and each in the middle of
 * the screen, for a press on the very edge of the bar at the bottom hits the bar.
 */
export async function walk({ page, press, part }: Hand, way: number[]): Promise<void> {
  for (const [step, number] of way.entries()) {
    await part(number).evaluate((reply) => reply.scrollIntoView({ block: 'center' }));
    await press(part(number));
    await expect(page.locator('.story-turn').nth(step + 1)).toBeFocused();
  }
}

export async function walkByKeyboard({ page }: Hand, way: number[]): Promise<void> {
  for (const number of way) {
    await tabTo(page, `[data-part="${number}"]`);
    await page.keyboard.press('Enter');
  }
}

export const answer = (hand: Hand): Promise<void> => walk(hand, goodWay(hand.task));
export const byKeyboard = (hand: Hand): Promise<void> => walkByKeyboard(hand, goodWay(hand.task));
