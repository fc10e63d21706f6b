// Every kind of exercise in all its looks: axe in three languages and two themes, pictures to be looked at
// in target/screenshots, and what a picture cannot show.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from './answer';
import { accessible } from './axe';
import { content, dist, expect, index, settle, shots, test } from './site';

const looks = ['fresh', 'answered', 'right', 'wrong', 'reviewed', 'printed', 'dark'];

for (const { kind } of kinds) {
  test(`gallery ${kind}`, async ({ page, site }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await settle(page, { lang: 'kk', theme: 'system' });
    const name = content(index().gallery).words.find((it: any) => it.kind === kind).text[0];
    for (const look of looks) {
      await page.goto(`${site.url}#/gallery/${kind}/${look}`);
      await expect(page.locator('#heading')).toHaveText(name);
      await expect(page.locator('.looks [aria-current]')).toHaveAttribute('href', new RegExp(`/${look}$`));
      await page.evaluate(() => document.fonts.ready);
      const drawings = await page.locator('#app use').evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
      for (const drawing of new Set(drawings)) await expect(page.locator(`symbol${drawing}`), drawing).toHaveCount(1);
      // By turns, so that a kind is seen in each language in both themes: all looks in all of them take twice as long.
      const turn = looks.indexOf(look);
      const shown = [['ru', 'en'][turn % 2], 'light', ['ru', 'en', 'kk'][turn % 3], 'dark', 'kk', 'light'];
      for (let i = 0; i < shown.length; i += 2) {
        const [lang, colorScheme] = [shown[i], shown[i + 1] as 'light' | 'dark'];
        await page.locator('#language').selectOption(lang);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await expect(page.locator('.specimen, .paper')).toBeVisible();
        await page.emulateMedia({ colorScheme });
        await accessible(page, 'main', `${kind} ${look} ${lang} ${colorScheme}`);
      }
      for (const [width, colorScheme] of [[390, 'dark'], [320, 'light']] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 844 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${kind} ${look} at ${width}`).toBeLessThanOrEqual(width);
        await page.screenshot({ path: `${shots}/kind-${kind}-${look}-${width}-${colorScheme}.png`, fullPage: true });
      }
      // The largest text on the smallest screen.
      await page.evaluate(() => { document.documentElement.dataset.text = 'huge'; });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${kind} ${look} with huge text`).toBeLessThanOrEqual(320);
      await page.evaluate(() => { document.documentElement.dataset.text = 'normal'; });
    }
  });
}

test('the gallery lists every kind and shows the file that an author writes', async ({ page, site }) => {
  await settle(page, { lang: 'en' });
  await page.goto(`${site.url}#/about`);
  await page.locator('#gallery').click();
  await expect(page.locator('main .link-card')).toHaveCount(kinds.length);
  await page.locator('main .link-card').first().click();
  await expect(page).toHaveURL(new RegExp(`#/gallery/${kinds[0].kind}/fresh$`));
  await page.locator('#toml').click();
  const { specimen } = content(index('en').gallery);
  await expect(page.locator('pre.toml')).toHaveText(readFileSync(join(dist, specimen[0].toml), 'utf8').trim(), { useInnerText: true });
});

test('a kind or a look that is not there is an unknown page', async ({ page, site }) => {
  await settle(page, { lang: 'en' });
  for (const address of ['gallery/nothing/fresh', 'gallery/choice/upside-down']) {
    await page.goto(`${site.url}#/${address}`);
    await expect(page.locator('.empty')).toBeVisible();
  }
});
