import { expect } from '@playwright/test';
import { tabTo, type Hand } from '../../../tests/e2e/answer';

const actions = ['reply', 'verify', 'report', 'delete'];
/** The place of the first action that is right for a message. */
const wanted = (message: any) => actions.findIndex((action) => message.fits.includes(action));

export async function answer({ page, task, press, part }: Hand): Promise<void> {
  for (const [number, message] of task.message.entries()) {
    await press(page.locator(`[data-open="${number}"]`));
    await press(part(number).locator(`[data-pick="${wanted(message)}"]`));
    await press(page.locator('[data-back]'));
    await expect(page.locator(`[data-open="${number}"] .chip .icon`)).toHaveCount(1);
  }
}

/** From the list into each message and back; digits and arrows by turns. */
export async function byKeyboard({ page, task }: Hand): Promise<void> {
  for (const [number, message] of task.message.entries()) {
    await tabTo(page, `[data-open="${number}"]`);
    await page.keyboard.press('Enter');
    await expect(page.locator('.inbox-place')).toBeFocused();
    if (number % 2) {
      await page.keyboard.press(String(wanted(message) + 1));
    } else {
      await tabTo(page, `[data-part="${number}"] input`);
      await page.keyboard.press('Space');
      for (let step = 0; step < wanted(message); step += 1) await page.keyboard.press('ArrowDown');
    }
    await expect(page.locator(`[data-part="${number}"] [data-pick="${wanted(message)}"] input`)).toBeChecked();
    await tabTo(page, '[data-back]');
    await page.keyboard.press('Enter');
    await expect(page.locator(`[data-open="${number}"]`)).toBeFocused();
  }
  // No message is open, so a digit means nothing.
  await page.keyboard.press('1');
  // From one message to the next, the focus stays with what is read.
  await page.keyboard.press('Enter');
  await tabTo(page, '.inbox-turn button');
  await page.keyboard.press('Enter');
  await expect(page.locator('.inbox-place')).toBeFocused();
}
