// What single kinds do besides what all of them do.
import { answer, check, tabTo } from './answer';
import { openExample } from './pages';
import { expect, test } from './site';

test.use({ serviceWorkers: 'block' });

test('a word typed with other letters is accepted, and it is said', async ({ page, site }) => {
  const exercise = await openExample(page, site, { lang: 'kk' }, 'blank');
  await answer(page, exercise);
  const typed = page.locator('main input[type=text]');
  // Latin k, o; what was typed is there after a reload.
  await typed.fill('koд');
  await page.reload();
  await expect(typed).toHaveValue('koд');
  await check(page);
  await expect(page.locator('.sheet--right')).toBeVisible();
  await expect(page.locator('.reasons')).toContainText('басқа әріптермен терілген. Дұрыс жазылуы: код');
});

test('another word is wrong, and the right one is shown', async ({ page, site }) => {
  const exercise = await openExample(page, site, { lang: 'en' }, 'blank');
  await answer(page, exercise);
  await page.locator('main input[type=text]').fill('cake');
  await check(page);
  await expect(page.locator('.reasons')).toContainText('The right answer: code');
});

test('a slider says nothing until it is moved', async ({ page, site }) => {
  await openExample(page, site, { lang: 'en' }, 'estimate');
  const slider = page.getByRole('slider');
  await expect(slider).toHaveAttribute('aria-valuetext', 'No number chosen yet');
  await expect(page.locator('#check')).toHaveAttribute('aria-disabled', 'true');
  await tabTo(page, 'input[type=range]');
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '245\u00a0min');
  await page.getByRole('button', { name: 'Less', exact: true }).click();
  await expect(page.locator('output')).toHaveText('240\u00a0min');
  await expect(page.locator('output')).toHaveAttribute('aria-live', 'polite');
  await expect(page.locator('#check')).toHaveAttribute('aria-disabled', 'false');
  await page.locator('#reset').click();
  await expect(slider).toHaveAttribute('aria-valuetext', 'No number chosen yet');
  await expect(slider).toHaveValue('48');
});

test('a locked guess stays after a reload, and the truth does not take the focus again', async ({ page, site }) => {
  await openExample(page, site, { lang: 'en' }, 'predict');
  await page.keyboard.press('2');
  await page.locator('[data-lock]').click();
  await expect(page.locator('.predict-truth')).toBeFocused();
  await page.reload();
  await expect(page.locator('.predict-truth')).toContainText('Somebody steals her character');
  await expect(page.locator('#heading')).toBeFocused();
  await expect(page.locator('[data-lock]')).toHaveCount(0);
});

test('a partner can be taken over by another line', async ({ page, site }) => {
  await openExample(page, site, { lang: 'en' }, 'match');
  const left = (number: number) => page.locator(`main [data-part="${number}"]`);
  const right = (number: number) => page.locator(`main [data-pick="${number}"]`);
  await right(2).click();
  await expect(left(0)).toContainText('paired with: Microphone');
  await expect(left(1)).toHaveAttribute('aria-pressed', 'true');
  await left(2).click();
  await expect(page.getByRole('status').filter({ hasText: '3. A voice recorder' })).toBeVisible();
  await right(2).click();
  await expect(left(2)).toContainText('paired with: Microphone');
  await expect(left(0)).not.toContainText('paired with');
  await expect(left(0)).toHaveAttribute('aria-pressed', 'true');
  await right(2).click();
  await expect(page.locator('main [aria-pressed=true]')).toHaveCount(1);
});

test('the first word that is pressed takes the first pen', async ({ page, site }) => {
  const exercise = await openExample(page, site, { lang: 'en' }, 'highlight');
  const [fact, view] = exercise.task.highlight.pen.map((pen: any) => page.getByRole('radio', { name: pen.title }));
  await expect(page.locator('main input:checked')).toHaveCount(0);
  await page.locator('main [data-part="1"]').click();
  await expect(fact).toBeChecked();
  await page.keyboard.press('2');
  await expect(view).toBeChecked();
  await page.locator('main [data-part="1"]').click();
  await expect(page.locator('main [data-part="1"]')).toContainText('(An opinion)');
});
