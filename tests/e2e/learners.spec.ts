// Several learners on one device: each has answers of their own, a curtain if they want one, and can go.
import { answer, check } from './answer';
import { expect, lesson, settle, test } from './site';
import type { Page } from '@playwright/test';

const first = () => lesson('phish-signs', 'en').exercise[0];

async function answerOne(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#/lesson/phish-signs`);
  await answer(page, first());
  await check(page);
}

async function add(page: Page, url: string, nickname: string): Promise<void> {
  await page.goto(`${url}#/learners`);
  await page.locator('#add-learner').click();
  // The language is the one of before.
  await page.locator('.pick').nth(1).click();
  await page.locator('input[type=text]').fill(nickname);
  await page.locator('#start').click();
  await expect(page.locator('#check')).toBeVisible();
}

const choose = (page: Page, nickname: string) => page.getByRole('button', { name: new RegExp(`That is me\\W+${nickname}`) });

async function answersOf(page: Page, url: string): Promise<string> {
  await page.goto(`${url}#/storage`);
  return (await page.locator('#size').textContent()) ?? '';
}

test('each learner has answers of their own, and is reached from every page', async ({ page, site }) => {
  await settle(page, { lang: 'en', nickname: 'Barys' });
  await answerOne(page, site.url);
  await add(page, site.url, 'Aqqu');
  await expect.poll(() => answersOf(page, site.url)).toContain('0 answers');
  await answerOne(page, site.url);
  await page.goto(`${site.url}#/help`);
  await page.locator('#learner').click();
  await expect(page.locator('#present')).toContainText('Aqqu');
  await choose(page, 'Barys').click();
  await expect(page.locator('#learner')).toContainText('Barys');
  await expect.poll(() => answersOf(page, site.url)).toContain('1 answer');
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /^saqbol\.p[0-9a-f]{8}\.profile$/.test(key)).length)).toBe(1);
});

test('a curtain of three pictures, in order', async ({ page, context, site }) => {
  await settle(page, { lang: 'en', nickname: 'Barys' });
  await page.goto(`${site.url}#/learners`);
  await page.locator('summary').click();
  await expect(page.locator('main')).toContainText('a curtain and not a lock');
  await page.locator('#pin').click();
  for (const name of ['Fish', 'Cat', 'Fish']) await page.getByRole('button', { name, exact: true }).click();
  await expect(page.locator('#pin')).toHaveText('Remove the PIN');
  // In a tab of its own nothing was shown yet.
  const other = await context.newPage();
  await other.goto(`${site.url}#/results`);
  await expect(other.locator('#locked')).toBeVisible();
  await other.goto(`${site.url}#/lesson/phish-signs`);
  await expect(other.locator('#locked')).toBeVisible();
  for (const name of ['Cat', 'Fish', 'Fish']) await other.getByRole('button', { name, exact: true }).click();
  await expect(other.locator('[role=status]', { hasText: 'Those are not the pictures' })).toBeVisible();
  // Whom to call is never behind a curtain.
  await other.goto(`${site.url}#/help`);
  await expect(other.locator('main')).toContainText('111');
  await other.goto(`${site.url}#/results`);
  for (const name of ['Fish', 'Cat', 'Fish']) await other.getByRole('button', { name, exact: true }).click();
  await expect(other.locator('.topics')).toBeVisible();
});

test('one learner goes, after a question, and nobody else', async ({ page, site }) => {
  await settle(page, { lang: 'en', nickname: 'Barys' });
  await answerOne(page, site.url);
  await add(page, site.url, 'Aqqu');
  await page.goto(`${site.url}#/learners`);
  await page.locator('#present').getByRole('button', { name: /^Delete/ }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.locator('#present').getByRole('button', { name: /^Delete/ }).click();
  await page.locator('dialog[open] .button--bad').click();
  await expect(page.locator('#learner')).toContainText('Barys');
  await expect.poll(() => answersOf(page, site.url)).toContain('1 answer');
  expect(await page.evaluate(() => Object.keys(localStorage).some((key) => /^saqbol\.p/.test(key) && key !== 'saqbol.profile'))).toBe(false);
});

test('nothing of a guest stays', async ({ page, context, site }) => {
  await settle(page, { lang: 'en', nickname: 'Barys' });
  await page.goto(`${site.url}#/learners`);
  await page.locator('#guest').click();
  await expect(page.locator('.topics')).toBeVisible();
  await answerOne(page, site.url);
  await page.reload();
  await expect.poll(() => answersOf(page, site.url)).toContain('1 answer');
  await page.goto(`${site.url}#/learners`);
  await choose(page, 'Barys').click();
  await expect(page.locator('#learner')).toContainText('Barys');
  const guests = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('saqbol.guest.')));
  expect(await guests()).toEqual([]);
  // One who just closed the tab is gone at the next start, too.
  await page.goto(`${site.url}#/learners`);
  await page.locator('#guest').click();
  await expect(page.locator('.topics')).toBeVisible();
  const next = await context.newPage();
  await page.close();
  await next.goto(site.url);
  await expect(next.locator('#learner')).toContainText('Barys');
  expect(await next.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('saqbol.guest.')))).toEqual([]);
});
