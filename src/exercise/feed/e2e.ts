import { expect } from '@playwright/test';
import { tabTo, type Hand } from '../../../tests/e2e/answer';

const final = ['share', 'ignore', 'report'];
/** The place of the first final action that is right for a post. */
const wanted = (post: any) => final.findIndex((action) => post.fits.includes(action));

export async function answer({ task, press, part }: Hand): Promise<void> {
  for (const [number, post] of task.post.entries()) {
    if (post.fits.includes('check')) {
      await press(part(number).locator('.feed-check'));
      await expect(part(number).locator('.feed-source')).toContainText(post.source);
    }
    await press(part(number).locator(`[data-pick="${wanted(post)}"]`));
  }
}

export async function byKeyboard({ page, task, part }: Hand): Promise<void> {
  for (const [number, post] of task.post.entries()) {
    if (post.fits.includes('check')) {
      await tabTo(page, `[data-part="${number}"] .feed-check`);
      await page.keyboard.press('Space');
      await expect(part(number).locator('.feed-check')).toBeFocused();
      await expect(part(number).locator('.feed-check')).toHaveAttribute('aria-pressed', 'true');
    }
    await tabTo(page, `[data-part="${number}"] input`);
    await page.keyboard.press('Space');
    for (let step = 0; step < wanted(post); step += 1) await page.keyboard.press('ArrowDown');
  }
}
