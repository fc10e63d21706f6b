// Two tabs of one learner: neither takes back what the other did.
import { answer, check } from './answer';
import { expect, installed, lesson, logKeys, settle, test } from './site';
import { buildB } from './builds';
import { rmSync } from 'node:fs';

test('two tabs that answer at once lose nothing', async ({ page, context, site }) => {
  await settle(page, { lang: 'en' });
  const other = await context.newPage();
  await settle(other, { lang: 'en' });
  await page.goto(`${site.url}#/lesson/phish-signs`);
  await other.goto(`${site.url}#/lesson/pass-long`);
  const mine = lesson('phish-signs', 'en').exercise;
  const theirs = lesson('pass-long', 'en').exercise;
  for (let i = 0; i < 3; i += 1) {
    await Promise.all([answer(page, mine[i]), answer(other, theirs[i])]);
    await Promise.all([check(page), check(other)]);
    await Promise.all([page.locator('#next').click(), other.locator('#next').click()]);
  }
  expect((await logKeys(page)).length).toBe(2);
  for (const tab of [page, other]) {
    await tab.goto(`${site.url}#/settings`);
    await tab.reload();
    await expect(tab.locator('main')).toContainText('6 answers');
  }
});

test('what is set in one tab is not reverted by another', async ({ page, context, site }) => {
  await settle(page, { lang: 'en' });
  await page.goto(`${site.url}#/settings`);
  const other = await context.newPage();
  await other.goto(`${site.url}#/settings`);
  await page.locator('input[type=text]').fill('Barys');
  await page.locator('input[type=text]').press('Tab');
  await page.locator('#theme-2').check();
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  await other.locator('#text-1').check();
  const kept = await other.evaluate(() => JSON.parse(localStorage.getItem('saqbol.profile')!));
  expect(kept).toMatchObject({ nickname: 'Barys', theme: 'dark', text: 'large' });
});

test('what one tab erases another does not bring back', async ({ page, context, site }) => {
  await settle(page, { lang: 'en' });
  await page.goto(`${site.url}#/lesson/phish-signs`);
  await answer(page, lesson('phish-signs', 'en').exercise[0]);
  await check(page);
  const other = await context.newPage();
  await other.goto(`${site.url}#/settings`);
  await other.locator('#erase').click();
  await other.locator('#erase-now').click();
  // The first tab begins anew too. (Its own script sets the profile again, as every test's page does.)
  await expect(page.locator('#check')).toHaveAttribute('aria-disabled', 'true');
  await expect.poll(async () => logKeys(page)).toEqual([]);
  await page.goto(`${site.url}#/settings`);
  await expect(page.locator('main')).toContainText('0 answers');
});

test('a tab of the first visit comes along when another accepts a new version', async ({ page, context, site }) => {
  const b = buildB();
  await settle(page, { lang: 'en' });
  await page.goto(site.url);
  await installed(page);
  site.folder = b;
  const other = await context.newPage();
  await other.goto(`${site.url}#/`);
  await other.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  await other.locator('#accept-update').click();
  for (const tab of [other, page]) await expect(tab.locator('html')).toHaveAttribute('data-build', 'b');
  rmSync(b, { recursive: true });
});
