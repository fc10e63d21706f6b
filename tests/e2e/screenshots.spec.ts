// A picture of every page at four widths, light and dark, into target/screenshots: to be looked at.
import { pages } from './pages';
import { expect, shots, test } from './site';

for (const theme of ['light', 'dark'] as const) {
  for (const shown of pages) {
    test(`picture ${shown.name} ${theme}`, async ({ page, site }) => {
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: theme });
      await shown.show(page, site, { lang: 'kk', theme, nickname: 'Барыс', avatar: 0 });
      await page.evaluate(() => document.fonts.ready);
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: width < 768 ? 844 : 900 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${shown.name} at ${width}`).toBeLessThanOrEqual(width);
        await page.screenshot({ path: `${shots}/${shown.name}-${width}-${theme}.png`, fullPage: !/^(player|feedback|leave)/.test(shown.name) });
      }
    });
  }
}
