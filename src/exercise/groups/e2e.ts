import { pickByArrows, type Hand } from '../../../tests/e2e/answer';

const home = (task: any, number: number) => task.group.findIndex((group: any) => group.id === task.item[number].group);

export async function answer({ task, press, part }: Hand): Promise<void> {
  for (const number of task.item.keys()) {
    await press(part(number).locator(`[data-pick="${home(task, number)}"]`));
  }
}

export async function byKeyboard(hand: Hand): Promise<void> {
  for (const _ of hand.task.item) await pickByArrows(hand, (number) => home(hand.task, number));
}
