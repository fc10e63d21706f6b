// What a learner has, and taking it along: every answer can be opened again, a file carries all of it to another device.
import { readFileSync } from 'node:fs';
import { stored, type Attempt } from './log';
import { answer, check } from './answer';
import { expect, fill, index, lesson, settle, test } from './site';
import type { Browser, Page } from '@playwright/test';

const start = Date.UTC(2026, 10, 1, 9);

/** One answer to every exercise of a track, a minute apart. */
function everything(track: string): Attempt[] {
  const lessons = index('en').topics.flatMap((topic: any) => topic.lessons).filter((it: any) => it.tracks.includes(track));
  const ids = lessons.flatMap((it: any) => it.exercises.map(([id]: [string]) => `${it.id}/${id}`));
  return ids.map((exercise: string, i: number) => ({ at: start + i * 60_000, exercise }));
}

async function keep(page: Page, values: Record<string, string>): Promise<void> {
  await page.addInitScript((values) => {
    if (location.protocol === 'about:' || localStorage.getItem('seeded')) return;
    localStorage.setItem('seeded', '1');
    for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value);
  }, values);
}

/** Another device. */
async function device(browser: Browser, nickname: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
  await settle(page, { lang: 'en', nickname });
  return page;
}

async function exported(page: Page, url: string): Promise<Buffer> {
  await page.goto(`${url}#/storage`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#export-one').click()]);
  expect(download.suggestedFilename()).toBe('saqbol.json');
  return readFileSync(await download.path());
}

const chosen = (page: Page, buffer: Buffer) =>
  page.locator('#file').setInputFiles({ name: 'saqbol.json', mimeType: 'application/json', buffer });

test('a file carries a learner to another device, and adds without replacing', async ({ page, site, browser }) => {
  await settle(page, { lang: 'en', nickname: 'Barys' });
  await keep(page, stored(everything('grades-5-9').slice(0, 30)));
  const file = await exported(page, site.url);
  const other = await device(browser, 'Aqqu');
  await other.goto(`${site.url}#/storage`);
  await chosen(other, file);
  await expect(other.locator('#import-result')).toContainText('Barys new answers: 30 · new here');
  await expect(other.locator('#import-result')).toBeFocused();
  // Nothing is done before it is asked for.
  expect(await other.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('.log.')).length)).toBe(0);
  await other.locator('#do-import').click();
  await expect(other.locator('#import-result')).toContainText('Nothing was lost');
  await chosen(other, file);
  await expect(other.locator('#import-result')).toContainText('nothing new in this file');
  await other.goto(`${site.url}#/learners`);
  await other.getByRole('button', { name: /That is me\W+Barys/ }).click();
  await expect(other.locator('#learner')).toContainText('Barys');
  await other.goto(`${site.url}#/storage`);
  await expect(other.locator('#size')).toContainText('30 answers');
  // And back again: the first device knows all of it.
  await chosen(page, await exported(other, site.url));
  await expect(page.locator('#import-result')).toContainText('nothing new in this file');
  await other.context().close();
});

test('a broken or hostile file changes nothing, and says why', async ({ page, site }) => {
  await settle(page, { lang: 'en', nickname: 'Barys' });
  await keep(page, stored(everything('grades-5-9').slice(0, 3)));
  const good = (await exported(page, site.url)).toString();
  const before = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  for (const [text, says] of [
    ['{', 'no file of Saqbol'],
    ['['.repeat(100_000), 'no file of Saqbol'],
    [good.replace('saqbol-learners', 'something'), 'no file of Saqbol'],
    [good.replace('"version":1', '"version":2'), 'newer version'],
    [good.replace(/saqbol-log 4 [0-9a-f]{4}/, 'saqbol-log 4 0000'), 'damaged'],
    [' '.repeat(8 * 1024 * 1024 + 1), 'too large'],
  ]) {
    await chosen(page, Buffer.from(text));
    await expect(page.locator('#import-result')).toContainText(says);
    await expect(page.locator('#import-result')).toContainText('Nothing was changed');
  }
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toBe(before);
});

test('every answer ever given can be opened again', async ({ page, site }) => {
  await settle(page, { lang: 'en' });
  const all = everything('grades-5-9').slice(0, 60);
  all[59] = { ...all[59], earned: 0, parts: 0 };
  await keep(page, stored(all));
  await page.goto(`${site.url}#/results`);
  await page.locator('a[href="#/history"]').click();
  await expect(page.locator('main li')).toHaveCount(40);
  await page.locator('#more').click();
  await expect(page.locator('main li')).toHaveCount(60);
  await page.locator('#only-missed').check();
  await expect(page.locator('main li')).toHaveCount(1);
  await page.locator('main li a').click();
  await expect(page).toHaveURL(new RegExp(`#/answer/${all[59].at}$`));
  await expect(page.locator('.result--wrong')).toBeVisible();
  await expect(page.locator('main li.card')).toHaveCount(1);
});

test('a finished track has its certificate, with a name that is nowhere kept', async ({ page, site }) => {
  await settle(page, { lang: 'en', nickname: 'Barys' });
  const all = everything('grades-5-9');
  await keep(page, stored(all.slice(1)));
  await page.goto(`${site.url}#/certificate`);
  await expect(page.locator('main')).toContainText('not ready yet');
  await page.evaluate((values) => Object.entries(values).forEach(([key, value]) => localStorage.setItem(key, value)),
    { 'saqbol.log.000000bb.0': Object.values(stored(all.slice(0, 1)))[0] });
  await page.reload();
  await expect(page.locator('#certificate')).toContainText('Barys');
  const code = await page.locator('.certificate-code').textContent();
  await page.locator('#name').fill('Айгерім Ә.');
  await expect(page.locator('#certificate')).toContainText('Айгерім Ә.');
  expect(await page.locator('.certificate-code').textContent()).not.toBe(code);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('Айгерім');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#name')).toBeHidden();
  await expect(page.locator('#certificate')).toBeVisible();
});

test('the weekly goal is set, shown and kept', async ({ page, site }) => {
  await settle(page, { lang: 'en' });
  await keep(page, stored([{ at: Date.now() - 1000, exercise: 'phish-signs/bank-sms' }]));
  await page.goto(`${site.url}#/results`);
  await expect(page.locator('main')).toContainText('This week: 1 of 3 days');
  await page.locator('summary').first().click();
  await page.locator('#goal-1').check();
  await expect(page.locator('main')).toContainText('Goal reached');
  await page.reload();
  await expect(page.locator('main')).toContainText('This week: 1 of 1 days');
  await expect(page.locator('.calendar-day--on')).toHaveCount(1);
});

test('a full storage makes the oldest answers smaller, says so, and keeps every one of them', async ({ page, site }) => {
  await settle(page, { lang: 'en' });
  const id = (i: number) => `phish-signs/${lesson('phish-signs', 'en').exercise[i % 9].id}`;
  const old = Array.from({ length: 600 }, (_, i): Attempt => ({ at: start + i * 60_000, exercise: id(i), slots: [1, 2, 3, 4, 5, 6, 7, 8] }));
  await keep(page, stored(old));
  await page.goto(`${site.url}#/lesson/phish-links`);
  await expect(page.locator('#check')).toBeVisible();
  const size = () => page.evaluate(() => localStorage.getItem('saqbol.log.000000aa.0')!.length);
  const before = await size();
  await fill(page);
  await answer(page, lesson('phish-links', 'en').exercise[0]);
  await check(page);
  await page.evaluate(() => { location.hash = '#/results'; });
  await expect(page.locator('.notices')).toContainText('The oldest answers were made smaller');
  await expect(page.locator('main')).toContainText('601');
  expect(await size()).toBeLessThan(before);
  // The way to a file is beside it.
  await page.locator('.notices a').click();
  await expect(page.locator('#export-one')).toBeVisible();
  await page.reload();
  await expect(page.locator('#size')).toContainText('601 answers');
  await page.goto(`${site.url}#/answer/${old[0].at}`);
  await expect(page.locator('main')).toContainText('only the result was kept');
});
