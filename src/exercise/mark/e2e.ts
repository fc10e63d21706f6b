import { tabTo, type Hand } from '../../../tests/e2e/answer';

export async function answer({ task, press, part }: Hand): Promise<void> {
  for (const number of task.sign.keys()) await press(part(number).first());
}

export async function byKeyboard({ page, task }: Hand): Promise<void> {
  for (const number of task.sign.keys()) {
    await tabTo(page, `[data-part="${number}"]`);
    await page.keyboard.press('Enter');
  }
}
