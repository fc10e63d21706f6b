import { expect } from '@playwright/test';
import { tabTo, type Hand } from '../../../tests/e2e/answer';

const grants = ['once', 'always', 'never'];

/** Answers each request as it comes. */
async function each({ page, task }: Hand, say: (grant: number) => Promise<void>): Promise<void> {
  for (let done = 0; done < task.ask.length; done += 1) {
    await expect(page.locator('.permissions-count')).toContainText(`${done + 1} `);
    const number = Number(await page.locator('.permissions-keys').getAttribute('data-part'));
    await say(grants.findIndex((grant) => task.ask[number].fits.includes(grant)));
  }
}

export async function answer(hand: Hand): Promise<void> {
  const { page, press } = hand;
  await each(hand, (grant) => press(page.locator(`.permissions-keys [data-pick="${grant}"]`)));
}

/** By Tab and by digits in turn; then one is taken back and given again. */
export async function byKeyboard(hand: Hand): Promise<void> {
  const { page, task } = hand;
  let digits = false;
  await each(hand, async (grant) => {
    digits = !digits;
    if (digits) return page.keyboard.press(String(grant + 1));
    await tabTo(page, `.permissions-keys [data-pick="${grant}"]`);
    await page.keyboard.press('Enter');
    await expect(page.locator('main h2')).toBeFocused();
  });
  await expect(page.locator('main li.card')).toHaveCount(task.ask.length);
  await tabTo(page, 'main li.card button');
  await page.keyboard.press('Enter');
  await expect(page.locator('.permissions-count')).toBeFocused();
  const number = Number(await page.locator('.permissions-keys').getAttribute('data-part'));
  await page.keyboard.press(String(grants.findIndex((grant) => task.ask[number].fits.includes(grant)) + 1));
}
