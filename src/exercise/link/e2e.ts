import { tabTo, type Hand } from '../../../tests/e2e/answer';

/** The numbers of the cards, from the top of the screen. */
const shown = (page: Hand['page']) =>
  page.locator('main [data-part]').evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset.part)));

export async function answer({ page, task, press, part }: Hand): Promise<void> {
  // The owner is the first in the author's order, whatever stands first on the screen.
  const owners = (await shown(page)).length;
  await press(part(0));
  if (task.trick.length === 0) return;
  // The tricks come on the screen when the owner is chosen.
  await page.locator('main .link-step + .link-step').waitFor();
  const first = Math.min(...(await shown(page)).slice(owners));
  await press(part(first + task.trick.findIndex((trick: any) => trick.right)));
}

/** Digits pick the owner, then the trick. */
export async function byKeyboard({ page, task }: Hand): Promise<void> {
  const owners = await shown(page);
  await page.keyboard.press(String(owners.indexOf(0) + 1));
  await tabTo(page, '.link-step + .link-step input');
  const tricks = (await shown(page)).slice(owners.length);
  const right = Math.min(...tricks) + task.trick.findIndex((trick: any) => trick.right);
  await page.keyboard.press(String(tricks.indexOf(right) + 1));
}
