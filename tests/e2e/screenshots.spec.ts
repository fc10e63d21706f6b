// A picture of every page at four widths, light and dark, into target/screenshots: to be looked at.
// And what a picture cannot show: nothing is wider than the screen, no word breaks, no drawing is missing.
import { pages } from './pages';
import { brokenWords, expect, shots, test } from './site';

for (const shown of pages) {
  test(`pictures ${shown.name}`, async ({ page, site }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await shown.show(page, site, { lang: 'kk', theme: 'system', nickname: 'Барыс', avatar: 0 });
    await page.evaluate(() => document.fonts.ready);
    const drawings = await page.locator('#app use').evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
    for (const drawing of new Set(drawings)) await expect(page.locator(`symbol${drawing}`), drawing).toHaveCount(1);
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: width < 768 ? 844 : 900 });
        expect(await wide(), `${shown.name} at ${width}`).toBeLessThanOrEqual(width);
        expect(await brokenWords(page), `${shown.name} at ${width}`).toEqual([]);
        await page.screenshot({
          path: `${shots}/${shown.name}-${width}-${colorScheme}.png`,
          // What sticks to the bottom of the screen would hide the middle of a long picture.
          fullPage: !/^(player|feedback|leave|testing)/.test(shown.name),
        });
      }
    }
    // The largest text on the smallest screen.
    await page.evaluate(() => { document.documentElement.dataset.text = 'huge'; });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await wide(), `${shown.name} with huge text`).toBeLessThanOrEqual(320);
    await page.screenshot({ path: `${shots}/${shown.name}-320-huge.png` });
  });
}
