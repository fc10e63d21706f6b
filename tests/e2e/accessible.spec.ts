// axe on every page in three languages and two themes.
import type { Page } from '@playwright/test';
import { accessible } from './axe';
import { pages } from './pages';
import { expect, test } from './site';

/** Changes the language in place, as a learner does: the page stays where it is. */
async function speak(page: Page, lang: string): Promise<void> {
  const asked = (await page.locator('dialog[open]').count()) > 0;
  if (asked) await page.keyboard.press('Escape');
  await page.locator('#language').selectOption(lang);
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  // Files in the other language are on their way, one after another: what is looked at is the page, not its place.
  const drawn = async () => (await page.locator('.skeleton').count()) === 0 && (await page.locator('main h1').count()) > 0;
  await expect.poll(async () => {
    if (!(await drawn())) return false;
    await page.waitForTimeout(150);
    return drawn();
  }).toBe(true);
  if (asked) {
    await page.locator('#heading').focus();
    await page.keyboard.press('Escape');
  }
  expect(await page.locator('dialog[open]').count()).toBe(asked ? 1 : 0);
}

for (const shown of pages) {
  test(`axe ${shown.name}`, async ({ page, site }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await shown.show(page, site, { lang: 'kk', theme: 'system' });
    for (const lang of ['kk', 'ru', 'en']) {
      // The first question is asked in the browser's language; choosing another one answers it.
      if (!(lang === 'kk' && shown.name === 'welcome-1')) await speak(page, lang);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await accessible(page, 'html', `${lang} ${colorScheme}`);
      }
    }
  });
}
