import { tabTo, type Hand } from '../../../tests/e2e/answer';

const target = (task: any) => (task.answer - task.min) / task.step;

/** The slider, then a button for the last step. */
export async function answer({ page, task, press }: Hand): Promise<void> {
  await page.locator('main input[type=range]').fill(String(target(task) - 1));
  await press(page.locator('main .estimate-step').last());
}

export async function byKeyboard({ page, task }: Hand): Promise<void> {
  await tabTo(page, 'input[type=range]');
  await page.keyboard.press('Home');
  for (let step = 0; step < target(task); step += 1) await page.keyboard.press('ArrowRight');
}
