// axe on every page in three languages and two themes.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pages } from './pages';
import { expect, test } from './site';

/** Changes the language in place, as a learner does: the page stays where it is. */
async function speak(page: Page, lang: string): Promise<void> {
  const asked = (await page.locator('dialog[open]').count()) > 0;
  if (asked) await page.keyboard.press('Escape');
  await page.locator('#language').selectOption(lang);
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
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
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.html).join(' | ')}`);
        expect(found, `${lang} ${colorScheme}`).toEqual([]);
      }
    }
  });
}
