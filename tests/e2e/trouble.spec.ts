// What can go wrong: each has its own message, a way on, and loses nothing.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { answer, check } from './answer';
import { finish } from './pages';
import { dist, expect, fill, installed, lesson, lessonFile, logKeys, settle, test } from './site';

test.beforeEach(async ({ page }) => settle(page, { lang: 'en' }));

/** Without a service worker nothing is kept: what the network does is what the app sees. */
const bare = { serviceWorkers: 'block' as const };

test('an unknown page leads back to the path', async ({ page, site }) => {
  await page.goto(`${site.url}#/no/such/page`);
  await expect(page.locator('#heading')).toHaveText('There is no such page');
  await page.locator('main .button--primary').click();
  await expect(page.locator('#continue')).toBeVisible();
});

test('an unknown lesson and an unknown topic lead back to the path', async ({ page, site }) => {
  await page.goto(`${site.url}#/lesson/no-such-lesson`);
  await expect(page.locator('#heading')).toHaveText('There is no such lesson');
  await page.locator('main .button--primary').click();
  await expect(page.locator('#continue')).toBeVisible();
  await page.goto(`${site.url}#/topic/no-such-topic`);
  await expect(page.locator('#heading')).toHaveText('There is no such topic');
});

test.describe(() => {
  test.use(bare);

  test('a lesson that does not load offline can be tried again', async ({ page, site }) => {
    await page.goto(site.url);
    await expect(page.locator('#continue')).toBeVisible();
    await page.context().setOffline(true);
    await page.goto(`${site.url}#/lesson/phish-signs`);
    await expect(page.locator('#heading')).toHaveText('The lesson did not load');
    await page.context().setOffline(false);
    await page.locator('main .button--primary').click();
    await expect(page.locator('#check')).toBeVisible();
  });

  test('without the list of lessons the app says so, and help is still there', async ({ page, site }) => {
    const list = readdirSync(join(dist, 'lessons')).find((name) => name.startsWith('index.en.'));
    site.instead.set(`lessons/${list}`, { status: 503, body: 'busy' });
    await page.goto(site.url);
    await expect(page.locator('#heading')).toHaveText('The list of lessons did not load');
    await page.locator('main .button:not(.button--primary)').click();
    await expect(page.locator('a[href="tel:111"]')).toBeVisible();
    await page.goBack();
    site.instead.clear();
    await page.locator('main .button--primary').click();
    await expect(page.locator('#continue')).toBeVisible();
  });

  const texts = (lang: string) => `texts/${readdirSync(join(dist, 'texts')).find((name) => name.startsWith(`${lang}.`))}`;

  for (const [what, file, body] of [
    ['its WASM is missing', () => readdirSync(dist).find((name) => name.endsWith('.wasm'))!, undefined],
    ['its texts are missing', () => texts('en'), undefined],
    ["its texts are another version's", () => texts('en'), '{"format":2,"content":["one"]}'],
  ] as const) {
    test(`an app that cannot start says what to do, in three languages: ${what}`, async ({ page, site, watched }) => {
      site.instead.set(file(), { status: body ? 200 : 404, body: body ?? '' });
      await page.goto(site.url);
      await expect(page.locator('#shell-failed')).toBeVisible();
      await expect(page.locator('#shell-failed')).toContainText('The app did not open');
      await expect(page.locator('#shell-failed')).toContainText('Приложение не открылось');
      // The reason stands in the console, for whoever is asked for help.
      expect(watched.splice(0)).not.toEqual([]);
      site.instead.clear();
      await page.locator('#shell-reload').click();
      await expect(page.locator('#continue')).toBeVisible();
    });
  }

  test('a language that cannot be had leaves the old one, and can be tried again', async ({ page, site }) => {
    await page.goto(site.url);
    await expect(page.locator('#continue')).toBeVisible();
    const list = readdirSync(join(dist, 'lessons')).find((name) => name.startsWith('index.ru.'));
    for (const file of [texts('ru'), `lessons/${list}`]) site.instead.set(file, { status: 503, body: 'busy' });
    await page.locator('#language').selectOption('ru');
    await expect(page.locator('#heading')).toHaveText('The list of lessons did not load');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    site.instead.clear();
    await page.locator('main .button--primary').click();
    await expect(page.locator('#continue')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  });

  test('a lesson of a newer format is left to a newer app', async ({ page, site }) => {
    site.instead.set(lessonFile('phish-signs', 'en'), { status: 200, body: '{"format":99,"content":{"new":"shape"}}' });
    await page.goto(`${site.url}#/lesson/phish-signs`);
    await expect(page.locator('#heading')).toHaveText('The lesson is for a newer version of the app');
    await expect(page.locator('main .button--primary')).toBeVisible();
  });

  test('a damaged lesson says so', async ({ page, site }) => {
    site.instead.set(lessonFile('phish-signs', 'en'), { status: 200, body: '{"format":1,"content":{"id":' });
    await page.goto(`${site.url}#/lesson/phish-signs`);
    await expect(page.locator('#heading')).toHaveText("The lesson's file is damaged");
    await page.locator('main .button:not(.button--primary)').click();
    await expect(page.locator('#continue')).toBeVisible();
  });
});

test('records of a newer app are left alone', async ({ page, site }) => {
  const newer = JSON.stringify('saqbol-log 9 0123456789abcdef AAAA');
  await page.addInitScript((newer) => localStorage.setItem('saqbol.log.000000ff.0', newer), newer);
  await page.goto(site.url);
  await expect(page.locator('.notices')).toContainText('newer version of the app');
  await finish(page, site, { lang: 'en' }, 'phish-signs');
  expect(await page.evaluate(() => localStorage.getItem('saqbol.log.000000ff.0'))).toBe(newer);
});

test('a damaged record is set aside, never deleted, and reported in the settings', async ({ page, site }) => {
  await page.addInitScript(() => {
    if (!sessionStorage.getItem('once')) localStorage.setItem('saqbol.log.000000aa.0', '"saqbol-log 1 zz broken"');
    sessionStorage.setItem('once', '1');
  });
  await page.goto(`${site.url}#/settings`);
  await expect(page.locator('#quarantined')).toContainText('saqbol.quarantine.');
  const kept = await page.evaluate(() =>
    Object.entries(localStorage).filter(([key]) => key.startsWith('saqbol.quarantine.')).map(([, value]) => value));
  expect(kept.join()).toContain('saqbol-log 1 zz broken');
});

test('without storage the app works for the visit and says so', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });
  });
  await page.goto(site.url);
  await page.locator('[data-lang=en]').click();
  await page.locator('.pick').nth(1).click();
  await page.locator('#start').click();
  await expect(page.locator('#check')).toBeVisible();
  await answer(page, lesson('phish-signs', 'en').exercise[0]);
  await check(page);
  await page.goto(`${site.url}#/settings`);
  await expect(page.locator('.notices')).toContainText('refuses to keep data');
  await expect(page.locator('main')).toContainText('1 answer');
});

test('a full storage keeps what it has, says so, and goes on', async ({ page, site }) => {
  await page.goto(`${site.url}#/lesson/phish-signs`);
  await expect(page.locator('#check')).toBeVisible();
  await fill(page);
  const [first, second] = lesson('phish-signs', 'en').exercise;
  await answer(page, first);
  await check(page);
  await page.evaluate(() => { location.hash = '#/settings'; });
  await expect(page.locator('.notices')).toContainText('storage is full');
  await expect(page.locator('main')).toContainText('1 answer');
  // With room again, the next answer takes the first one along.
  await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('filler.')).forEach((key) => localStorage.removeItem(key)));
  await page.evaluate(() => { location.hash = '#/lesson/phish-signs'; });
  // The lesson, too, goes on where it was.
  await page.locator('#next').click();
  await expect(page.locator('#check')).toBeVisible();
  const prompt = await page.locator('#heading').textContent();
  const exercise = [first, second].find((exercise) => exercise.prompt === prompt);
  await answer(page, exercise);
  await check(page);
  await page.goto(`${site.url}#/settings`);
  await page.reload();
  await expect(page.locator('main')).toContainText('2 answers');
});

test('erasing everything leaves nothing behind', async ({ page, site }) => {
  await page.goto(`${site.url}#/lesson/phish-signs`);
  await installed(page);
  await answer(page, lesson('phish-signs', 'en').exercise[0]);
  await check(page);
  await page.goto(`${site.url}#/settings`);
  await page.evaluate(() => localStorage.setItem('somebody.else', 'stays'));
  await page.locator('#erase').click();
  await page.locator('#erase-now').click();
  await page.waitForLoadState();
  await expect.poll(async () => logKeys(page)).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem('somebody.else'))).toBe('stays');
});
