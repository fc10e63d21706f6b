// Installable, offline after the first visit, from any sub-path, and updated only when the user says so.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { answer, check } from './answer';
import { buildB } from './builds';
import { openAt } from './pages';
import { dist, expect, index, installed, lesson, settle, Site, test } from './site';

test('Chromium finds nothing that forbids installing', async ({ site, launchOptions }) => {
  // A profile on disk: what Playwright opens otherwise is a private window, where nothing can be installed.
  const profile = mkdtempSync(join(tmpdir(), 'saqbol-'));
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions, locale: 'kk-KZ' });
  const page = await context.newPage();
  await page.goto(site.url);
  await installed(page);
  const cdp = await context.newCDPSession(page);
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  const { errors, data } = await cdp.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data!)).toMatchObject({ lang: 'kk', name: expect.stringContaining('Сақбол') });
  await context.close();
  rmSync(profile, { recursive: true });
});

for (const prefix of ['/', '/app/', '/school/saqbol/']) {
  test(`offline under ${prefix}: every lesson in every language`, async ({ page }) => {
    const site = await Site.open(dist, prefix);
    await settle(page, { lang: 'kk' });
    await page.goto(site.url);
    await installed(page);
    await site.close();
    await page.context().setOffline(true);
    await page.reload();
    await expect(page.locator('#continue')).toBeVisible();
    for (const lang of ['kk', 'ru', 'en']) {
      await page.locator('#language').selectOption(lang);
      for (const topic of index(lang).topics) {
        for (const entry of topic.lessons) {
          await page.goto(`${site.url}#/lesson/${entry.id}`);
          await expect(page.locator('h1.prompt')).toHaveText(lesson(entry.id, lang).exercise[0].prompt);
        }
      }
      // Pages that come in WASMs of their own, of which none was opened while there was a network.
      for (const [route, ready] of [['test', '#begin-test'], ['test/now', '.prompt'], ['glossary', '.glossary dt'], ['sources', 'main li .card'], ['storage', '#size'], ['learners', '#present'], ['print/phish-signs', '.paper-key']]) {
        await page.goto(`${site.url}#/${route}`);
        await expect(page.locator(ready).first()).toBeVisible();
      }
      await page.goto(`${site.url}#/`);
      await expect(page.locator('#continue')).toBeVisible();
    }
  });
}

test('a pass phrase is estimated offline', async ({ page }) => {
  const site = await Site.open();
  await settle(page, { lang: 'kk' });
  await page.goto(site.url);
  await installed(page);
  await site.close();
  await page.context().setOffline(true);
  await page.reload();
  const exercise = await openAt(page, site, { lang: 'kk' }, 'passphrase');
  await answer(page, exercise);
  // The word for its strength comes from the estimator alone.
  await expect(page.locator('.phrase-meter')).toBeVisible();
  await check(page);
  await expect(page.locator('.sheet--right')).toBeVisible();
});

test('a deep link survives reload on a plain static host', async ({ page }) => {
  const site = await Site.open(dist, '/app/');
  await settle(page, { lang: 'en' });
  await page.goto(`${site.url}#/topic/passwords`);
  const title = index('en').topics[1].title;
  await expect(page.locator('#heading')).toHaveText(title);
  await page.reload();
  await expect(page.locator('#heading')).toHaveText(title);
  await site.close();
});

test('build B is offered, waits while an exercise is on, and comes when accepted', async ({ page }) => {
  const site = await Site.open();
  const b = buildB();
  await settle(page, { lang: 'kk' });
  await page.goto(`${site.url}#/lesson/phish-signs`);
  await installed(page);
  site.folder = b;
  // In the player nothing is offered, though the new version is loaded.
  await page.reload();
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting != null);
  await expect(page.locator('#check')).toBeVisible();
  await expect(page.locator('#accept-update')).toHaveCount(0);
  const first = lesson('phish-signs').exercise[0];
  await answer(page, first);
  await check(page);
  await expect(page.locator('html')).not.toHaveAttribute('data-build', 'b');
  await expect(page.locator('#accept-update')).toHaveCount(0);
  // On the path it is.
  await page.goto(`${site.url}#/`);
  await page.locator('#accept-update').click();
  await expect(page.locator('html')).toHaveAttribute('data-build', 'b');
  await page.goto(`${site.url}#/settings`);
  await expect(page.locator('main')).toContainText('1 жауап');
  await site.close();
  rmSync(b, { recursive: true });
});
