// A first visit: a language, who is practising, a picture – and the first exercise, in three taps.
import { tabTo } from './answer';
import { expect, index, lesson, test } from './site';

for (const [locale, lang] of [['kk-KZ', 'kk'], ['ru-RU', 'ru'], ['en-GB', 'en'], ['de-DE', 'kk']] as const) {
  test.describe(() => {
    test.use({ locale });
    test(`a browser in ${locale} is asked in ${lang}`, async ({ page, site }) => {
      await page.goto(site.url);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator(`[data-lang=${lang}]`)).toHaveAttribute('aria-pressed', 'true');
    });
  });
}

test('three taps lead into the first exercise', async ({ page, site }) => {
  await page.goto(site.url);
  await page.locator('[data-lang=kk]').click();
  await page.locator('.pick').nth(1).click();
  await page.locator('#start').click();
  const first = index().topics[0].lessons[0].id;
  await expect(page).toHaveURL(new RegExp(`#/lesson/${first}$`));
  await expect(page.locator('#heading')).toHaveText(lesson(first).exercise[0].prompt);
  await expect(page.locator('#check')).toBeVisible();
});

test('the answers to the first questions stay', async ({ page, site }) => {
  await page.goto(site.url);
  await page.locator('[data-lang=ru]').click();
  await page.locator('.pick').nth(4).click();
  await page.locator('.avatar input').nth(2).check();
  await page.locator('input[type=text]').fill('Барыс');
  await page.locator('#start').click();
  await expect(page.locator('#check')).toBeVisible();
  await page.goto(`${site.url}#/`);
  await page.reload();
  await expect(page.locator('.hero')).toContainText('Барыс');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  const kept = await page.evaluate(() => JSON.parse(localStorage.getItem('saqbol.profile')!));
  expect(kept).toMatchObject({ lang: 'ru', track: 'senior', avatar: 2, nickname: 'Барыс' });
});

test('a link to a lesson leads there after the questions', async ({ page, site }) => {
  await page.goto(`${site.url}#/lesson/pass-long`);
  await page.locator('[data-lang=kk]').click();
  await page.locator('.pick').nth(0).click();
  await page.locator('#start').click();
  await expect(page.locator('#heading')).toHaveText(lesson('pass-long').exercise[0].prompt);
});

test('help is there without any question', async ({ page, site }) => {
  await page.goto(`${site.url}#/help`);
  await expect(page.locator('a[href="tel:111"]')).toBeVisible();
});

test('the questions can be answered by keyboard alone, each begins at its heading', async ({ page, site }) => {
  await page.goto(site.url);
  await expect(page.locator('[data-lang=ru]')).toBeVisible();
  await tabTo(page, '[data-lang=ru]');
  await page.keyboard.press('Enter');
  await expect(page.locator('#heading')).toBeFocused();
  // An adult: the form of address changes, and with it the whole page.
  await tabTo(page, '.choices button:nth-child(4)');
  await page.keyboard.press('Enter');
  await expect(page.locator('.avatars')).toBeVisible();
  await expect(page.locator('#heading')).toBeFocused();
  await tabTo(page, '#start');
  await page.keyboard.press('Enter');
  await expect(page.locator('#check')).toBeVisible();
  await expect(page.locator('#heading')).toBeFocused();
});
