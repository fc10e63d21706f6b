import { tabTo, type Hand } from '../../../tests/e2e/answer';

const option = (gap: any) => String(gap.option.findIndex((it: any) => it.right) + 1);

export async function answer({ task, part }: Hand): Promise<void> {
  for (const [number, gap] of task.gap.entries()) {
    if (gap.option) await part(number).selectOption(option(gap));
    else await part(number).fill(gap.accept[0]);
  }
}

/** What is typed differs a little; a list is gone through by arrows. */
export async function byKeyboard({ page, task }: Hand): Promise<void> {
  for (const [number, gap] of task.gap.entries()) {
    await tabTo(page, `[data-part="${number}"]`);
    if (!gap.option) {
      await page.keyboard.type(`${gap.accept[0].toUpperCase()} .`);
      continue;
    }
    for (let step = 0; step < gap.option.length; step += 1) {
      await page.keyboard.press('ArrowDown');
      if ((await page.locator(`main [data-part="${number}"]`).inputValue()) === option(gap)) break;
    }
  }
}
