import { tabTo, type Hand } from '../../../tests/e2e/answer';

const hidden = (task: any): number[] =>
  task.part.flatMap((part: any, number: number) => (part.hide ? [number] : []));

export async function answer({ task, press, part }: Hand): Promise<void> {
  for (const number of hidden(task)) await press(part(number).first());
}

export async function byKeyboard({ page, task }: Hand): Promise<void> {
  for (const number of hidden(task)) {
    await tabTo(page, `[data-part="${number}"]`);
    await page.keyboard.press('Space');
  }
}
