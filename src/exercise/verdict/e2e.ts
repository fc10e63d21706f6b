import { expect } from '@playwright/test';
import { tabTo, type Hand } from '../../../tests/e2e/answer';

/** Calls each item as it comes. */
async function each({ page, task }: Hand, call: (fake: boolean) => Promise<void>): Promise<void> {
  for (let done = 0; done < task.item.length; done += 1) {
    await expect(page.locator('.verdict-count')).toContainText(`${done + 1} `);
    const number = Number(await page.locator('.calls').getAttribute('data-part'));
    await call(Boolean(task.item[number].fake));
  }
}

export async function answer(hand: Hand): Promise<void> {
  const { page, press } = hand;
  await each(hand, async (fake) => {
    await press(page.locator(`[data-call=${fake ? 'fake' : 'real'}]`));
    await press(page.locator('[data-sure=certain]'));
  });
}

export async function byKeyboard(hand: Hand): Promise<void> {
  const { page } = hand;
  await each(hand, async (fake) => {
    await tabTo(page, `[data-call=${fake ? 'fake' : 'real'}]`);
    await page.keyboard.press('Space');
    await tabTo(page, '[data-sure=certain]');
    await page.keyboard.press('Enter');
  });
}
