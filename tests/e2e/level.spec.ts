// The level test: by keyboard from beginning to end, gone on with after a reload, compared with an earlier one.
import { answer, answerByKeyboard, tabTo } from './answer';
import { sitting, stored } from './log';
import { content, expect, index, lesson, logKeys, settle, test } from './site';
import type { Page } from '@playwright/test';

const bank = (): { id: string }[] => content(index('en').bank).item;

/** The exercise on the screen: its prompt is found among those that the test may ask. */
async function shown(page: Page, lang = 'en'): Promise<{ id: string; exercise: any }> {
  await expect(page.locator('.prompt')).toBeVisible();
  const prompt = await page.locator('.prompt').textContent();
  for (const { id } of bank()) {
    const [name, own] = id.split('/');
    const exercise = lesson(name, lang).exercise.find((it: any) => it.id === own);
    if (exercise.prompt === prompt) return { id, exercise };
  }
  throw new Error(`not in the bank: ${prompt}`);
}

const next = (page: Page, before: string) => expect(page.locator('.prompt')).not.toHaveText(before);

test('a whole test by keyboard: no feedback on the way, a level at the end, other questions the next time', async ({ page, site }) => {
  test.setTimeout(300_000);
  await settle(page, { lang: 'en', nickname: 'Barys' });
  await page.goto(`${site.url}#/test`);
  await tabTo(page, '#begin-test');
  await page.keyboard.press('Enter');
  const asked: string[] = [];
  for (;;) {
    const { id, exercise } = await shown(page);
    asked.push(id);
    await expect(page.locator('#heading')).toBeFocused();
    await expect(page.locator('.nav')).toHaveCount(0);
    await answerByKeyboard(page, exercise);
    await expect(page.locator('#check')).toHaveAttribute('aria-disabled', 'false');
    await page.keyboard.press('Enter');
    await expect(page.locator('#level').or(page.locator('.prompt')).first()).toBeVisible();
    await expect(page.locator('#feedback')).toHaveCount(0);
    await expect.poll(async () => (await page.locator('#level').count()) > 0 || (await page.locator('.prompt').textContent()) !== exercise.prompt).toBe(true);
    if (await page.locator('#level').count()) break;
  }
  expect(asked.length).toBeGreaterThanOrEqual(8);
  expect(asked.length).toBeLessThanOrEqual(18);
  expect(new Set(asked).size).toBe(asked.length);
  // All right: as high as the test can tell.
  await expect(page.locator('#level')).toContainText(/Level [78] of 8 · Highly advanced/);
  await expect(page).toHaveURL(/#\/test$/);
  // Lessons are still to be met: nothing was explained.
  await page.goto(`${site.url}#/results`);
  await expect(page.locator('.figures dd')).toHaveText([String(asked.length), '0', '1']);
  await page.goto(`${site.url}#/test`);
  await page.locator('#begin-test').click();
  for (let i = 0; i < 3; i += 1) {
    const { id, exercise } = await shown(page);
    expect(asked).not.toContain(id);
    await answer(page, exercise);
    await page.locator('#check').click();
    await next(page, exercise.prompt);
  }
});

test('left, reloaded and in another language, the test stands at the same question', async ({ page, site }) => {
  await settle(page, { lang: 'en', nickname: 'Barys' });
  await page.goto(`${site.url}#/test/now`);
  const first = await shown(page);
  await answer(page, first.exercise);
  await page.locator('#check').click();
  await next(page, first.exercise.prompt);
  expect((await logKeys(page)).length).toBe(1);
  const second = await shown(page);
  await page.reload();
  expect((await shown(page)).id).toBe(second.id);
  await answer(page, second.exercise);
  await expect(page.locator('#check')).toHaveAttribute('aria-disabled', 'false');
  await page.locator('#language').selectOption('kk');
  await expect(page.locator('#check')).toHaveText('Келесі');
  await expect(page.locator('#check')).toHaveAttribute('aria-disabled', 'false');
  expect((await shown(page, 'kk')).id).toBe(second.id);
  await page.keyboard.press('Escape');
  await expect(page.locator('#begin-test')).toHaveText('Тестті жалғастыру');
  await expect(page.locator('main')).toContainText('Берілген жауап: 1');
});

test('after two hours the test begins anew', async ({ page, site }) => {
  const start = Date.UTC(2026, 10, 20, 9);
  await page.clock.setFixedTime(start);
  await settle(page, { lang: 'en', nickname: 'Barys' });
  await page.goto(`${site.url}#/test/now`);
  const { exercise } = await shown(page);
  await answer(page, exercise);
  await page.locator('#check').click();
  await next(page, exercise.prompt);
  await page.clock.setFixedTime(start + 60 * 60_000);
  await page.goto(`${site.url}#/test`);
  await expect(page.locator('#begin-test')).toHaveText('Go on with the test');
  await page.clock.setFixedTime(start + 2 * 60 * 60_000);
  await page.reload();
  await expect(page.locator('#begin-test')).toHaveText('Begin the test');
});

test('before and after: what is sure is said, and nothing more', async ({ page, site }) => {
  const at = Date.UTC(2026, 10, 2, 9);
  const log = stored([...sitting(at, 0, false), ...sitting(at + 7 * 86_400_000, 18, true)]);
  await settle(page, { lang: 'en', nickname: 'Barys' });
  await page.addInitScript((log) => Object.entries(log).forEach(([key, value]) => localStorage.setItem(key, value)), log);
  await page.goto(`${site.url}#/test`);
  await expect(page.locator('#change')).toContainText('The level has very probably risen.');
  await expect(page.locator('.tests tbody tr')).toHaveCount(2);
  await expect(page.locator('main')).toContainText('Safety and wellbeing');
});
