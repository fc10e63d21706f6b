import { tabTo, type Hand } from '../../../tests/e2e/answer';

/** The pen of each part that needs one, pen by pen. */
const parts = (task: any): [number, number[]][] =>
  task.pen.map((pen: any, at: number) => [at, [...task.part.keys()].filter((i) => task.part[i].pen === pen.id)]);

export async function answer({ page, task, press, part }: Hand): Promise<void> {
  for (const [pen, all] of parts(task)) {
    if (task.pen.length > 1) await press(page.locator(`main [data-pick="${pen}"]`));
    for (const number of all) await press(part(number).first());
  }
}

/** Digits take a pen; Enter and space mark. */
export async function byKeyboard({ page, task }: Hand): Promise<void> {
  for (const [pen, all] of parts(task)) {
    if (task.pen.length > 1) await page.keyboard.press(String(pen + 1));
    for (const [at, number] of all.entries()) {
      await tabTo(page, `[data-part="${number}"]`);
      await page.keyboard.press(at % 2 ? 'Space' : 'Enter');
    }
  }
}
