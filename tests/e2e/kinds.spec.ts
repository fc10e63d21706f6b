// What is true of every kind of exercise in the player: by keyboard alone, started over, shown again.
import { answer, answerByKeyboard, check, kinds, tabTo } from './answer';
import { openAt, openExample } from './pages';
import { content, expect, lessonFile, logKeys, test } from './site';

// A lesson that changed comes from the server, not from the cache of an installed version.
test.use({ serviceWorkers: 'block' });

for (const { kind } of kinds) {
  test(`${kind} by keyboard alone`, async ({ page, site }) => {
    const exercise = await openExample(page, site, { lang: 'kk' }, kind);
    // What is to be done is told with the prompt, which has the focus.
    await expect(page.locator('#heading')).toBeFocused();
    const told = await page.locator('#heading').getAttribute('aria-describedby');
    await expect(page.locator(`[id="${told}"]`)).toHaveText(/\S/);
    await answerByKeyboard(page, exercise);
    await page.keyboard.press('Enter');
    await expect(page.locator('#feedback')).toBeFocused();
    await expect(page.locator('.sheet--wrong')).toHaveCount(0);
    const graded = kind !== 'reflect';
    await expect(page.locator(graded ? '.sheet--right' : '.sheet')).toBeVisible();
  });

  test(`${kind} starts over, and its answer is shown again`, async ({ page, site }) => {
    // Where no motion is wanted clocks stand still, and markup can be compared.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const exercise = await openExample(page, site, { lang: 'kk' }, kind);
    const fresh = await page.locator('main').innerHTML();
    await answer(page, exercise);
    await page.locator('#reset').click();
    await expect(page.locator('#reset')).toHaveCount(0);
    await expect(page.locator('#heading')).toBeFocused();
    await expect.poll(() => page.locator('main').innerHTML().then(plain)).toBe(plain(fresh));
    await answer(page, exercise);
    await check(page);
    const id = page.url().split('/').pop();
    expect(await logKeys(page)).toHaveLength(1);
    await page.goto(`${site.url}#/answers/${id}`);
    const item = page.locator('main li.card').filter({ has: page.locator('.result') });
    await expect(item).toHaveCount(1);
    await item.getByRole('button').first().click();
    await expect(item.locator('.replay')).toBeVisible();
    // Nothing can be changed in it.
    await expect(item.locator('.replay :is(input, select, textarea):enabled')).toHaveCount(0);
  });
}

/** Markup without what only tells where the pointer or the focus has been. */
const plain = (html: string) => html.replace(/<!--.*?-->/g, '').replace(/ tabindex="-1"/g, '');

test('an answer that no longer fits is kept, and the page says so', async ({ page, site }) => {
  const exercise = await openAt(page, site, { lang: 'en' }, 'choice');
  await answer(page, exercise);
  await check(page);
  const [, id] = page.url().split('/lesson/');
  const [key] = await logKeys(page);
  const log = await page.evaluate((key) => localStorage.getItem(key), key);
  // The lesson comes back with fewer options than were picked from.
  const changed = structuredClone(content(lessonFile(id, 'en')));
  const task = changed.lesson.exercise.find((it: any) => it.id === exercise.id).task.choice;
  task.option = task.option.slice(0, task.option.findIndex((option: any) => option.right));
  site.instead.set(lessonFile(id, 'en'), { status: 200, body: JSON.stringify({ format: 2, content: changed }) });
  await page.goto('about:blank');
  await page.goto(`${site.url}#/answers/${id}`);
  const item = page.locator('main li.card').filter({ has: page.locator('.result') });
  await item.getByRole('button').first().click();
  await expect(item.locator('.notice')).toContainText('has changed since');
  expect(await page.evaluate((key) => localStorage.getItem(key), key)).toBe(log);
});

test('what was answered before answers were kept shows its result', async ({ page, site }) => {
  await page.addInitScript(() => {
    if (location.protocol === 'about:') return;
    // Written by version 0.1: phish-signs/bank-sms, right.
    const old = 'saqbol-log 1 764be1c522c69486 AhRwaGlzaC1zaWducy9iYW5rLXNtcxJwaGlzaC1zaWducy9zdHJlYW0CgNDftKszAO/9tvUNAQECAAABuWAA4NQDAQcFBj0qlx8AkL8FAw';
    localStorage.setItem('saqbol.profile', JSON.stringify({ lang: 'en', track: 'adult' }));
    localStorage.setItem('saqbol.log.000000aa.0', JSON.stringify(old));
  });
  await page.goto(`${site.url}#/answers/phish-signs`);
  const item = page.locator('main li.card').filter({ has: page.locator('.result--right') });
  await expect(item).toHaveCount(1);
  await item.getByRole('button').click();
  await expect(item).toContainText('only the result was kept');
});

test('a hint is recorded with the answer', async ({ page, site }) => {
  const exercise = await openAt(page, site, { lang: 'en' }, 'choice');
  for (let shown = 0; shown < 3; shown += 1) await page.locator('#hint').click();
  await expect(page.locator('.hint')).toHaveCount(3);
  await answer(page, exercise);
  await check(page);
  const [, id] = page.url().split('/lesson/');
  await page.goto(`${site.url}#/answers/${id}`);
  await expect(page.locator('.result')).toContainText('Hints used: 3');
});

test('Tab reaches start over and the answer page', async ({ page, site }) => {
  const exercise = await openAt(page, site, { lang: 'kk' }, 'choice');
  await answer(page, exercise);
  await tabTo(page, '#reset');
  await page.keyboard.press('Enter');
  await expect(page.locator('main input:checked')).toHaveCount(0);
});
