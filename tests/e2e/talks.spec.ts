// What only talks and clocks do: the focus follows the talk, time presses and decides nothing, and can be stopped.
import { check } from './answer';
import { openExample } from './pages';
import { expect, test } from './site';

test.use({ serviceWorkers: 'block' });

test('the focus follows a chat, by digits and back again', async ({ page, site }) => {
  // The names of parts begin with the lesson's and the exercise's.
  const id = `phish-signs-${(await openExample(page, site, { lang: 'en' }, 'dialogue')).id}`;
  // The order on the screen is the seed's.
  const parts = await page.locator('.story-replies button').evaluateAll((all) => all.map((it) => it.dataset.part));
  await page.keyboard.press(String(parts.indexOf('1') + 1));
  await expect(page.locator(`[id="${id}-1"]`)).toBeFocused();
  await expect(page.locator('[role=log] .bubble--mine')).toHaveCount(1);
  // What was said before is the same element still: it is not announced again.
  await page.locator(`[id="${id}-0"]`).evaluate((turn) => { turn.dataset.kept = ''; });
  await page.locator('.story-replies [data-part="1"]').click();
  await expect(page.locator(`[id="${id}-2"]`)).toBeFocused();
  await expect(page.locator(`[id="${id}-0"]`)).toHaveAttribute('data-kept', '');
  for (const turn of [1, 0]) {
    await page.locator('.story-back').press('Enter');
    await expect(page.locator(`[id="${id}-${turn}"]`)).toBeFocused();
  }
  await expect(page.locator('.story-back')).toHaveCount(0);
  await expect(page.locator('#check')).toHaveAttribute('aria-disabled', 'true');
});

test('a caller presses and decides nothing, until the time is stopped', async ({ page, site }) => {
  await page.clock.install();
  const exercise = await openExample(page, site, { lang: 'en' }, 'call');
  const { seconds, hurry } = exercise.task.call;
  const log = page.locator('[role=log]');
  await page.clock.runFor((seconds - 3) * 1000);
  await expect(log).not.toContainText(hurry[0]);
  await page.clock.runFor(5000);
  await expect(log).toContainText(hurry[0]);
  await expect(page.locator('.story-back')).toHaveCount(0);
  await page.locator('main [data-part="2"]').click();
  await expect(log).not.toContainText(hurry[0]);
  await page.locator('.ticking-stop').click();
  const shown = await page.locator('[role=timer]').innerText();
  await page.clock.runFor(2 * seconds * 1000);
  await expect(page.locator('[role=timer]')).toHaveText(shown);
  await expect(log).not.toContainText(hurry[1]);
  await expect(page.locator(`progress[max="${seconds}"]`)).toHaveCount(0);
});

for (const [how, prefer] of [
  ['the system', (page: any) => page.emulateMedia({ reducedMotion: 'reduce' })],
  ['the profile', () => Promise.resolve()],
] as const) {
  test(`time stands still where ${how} wants no motion`, async ({ page, site }) => {
    await page.clock.install();
    await prefer(page);
    const motion = how === 'the profile' ? { motion: 'still' } : {};
    await openExample(page, site, { lang: 'en', ...motion } as any, 'recover');
    await page.clock.runFor(3000);
    await expect(page.locator('[role=timer]')).toHaveCount(0);
    await page.locator('.ticking-stop').click();
    await expect(page.locator('[role=timer]')).not.toHaveText('0:00');
  });
}

for (const kind of ['call', 'recover']) {
  test(`time begins anew when a ${kind} is started over`, async ({ page, site }) => {
    await page.clock.install();
    await openExample(page, site, { lang: 'en' }, kind);
    await page.clock.runFor(70_000);
    await expect(page.locator('[role=timer]')).toHaveText(/^1:\d\d$/);
    await page.locator('main [data-part="1"]').click();
    await page.locator('#reset').click();
    await expect(page.locator('#heading')).toBeFocused();
    await expect(page.locator('[role=timer]')).toHaveText(/^0:0\d$/);
  });
}

test('hanging up is possible at every step of a call, and shown after checking', async ({ page, site }) => {
  await openExample(page, site, { lang: 'en' }, 'call');
  for (const part of [1, 3]) {
    await expect(page.locator('main [data-part="15"]')).toBeVisible();
    await page.locator(`main [data-part="${part}"]`).click();
  }
  await page.locator('main [data-part="15"]').press('Enter');
  await expect(page.locator('main [data-part="15"]')).toBeHidden();
  await page.locator('main [data-part="4"]').click();
  await check(page);
  await expect(page.locator('main .item--wrong')).toHaveCount(3);
  await expect(page.locator('main .item--right')).toHaveText(/Hang up/);
  await expect(page.locator('main .story-end')).toContainText('Ending 3 of 6');
});

test('the focus is not lost when an urgent step is chosen or taken back', async ({ page, site }) => {
  // The names of parts begin with the lesson's and the exercise's.
  const id = `phish-signs-${(await openExample(page, site, { lang: 'en' }, 'recover')).id}`;
  const focused = () => page.evaluate(() => document.activeElement!.id);
  await page.locator('[data-part="2"]').focus();
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press(presses % 2 ? 'Enter' : 'Space');
    await expect(page.locator('[data-done]')).toHaveCount(presses + 1);
    await expect.poll(focused).toMatch(new RegExp(`^${id}-`));
    const gone = await page.locator('[data-part]:focus').count() === 0;
    if (gone && presses < 7) await page.locator('[data-part]').first().focus();
  }
  await page.locator('[data-done="2"]').press('Enter');
  await expect(page.locator('[data-part="2"]')).toBeFocused();
  await expect(page.locator('.recover [role=status]')).toHaveText('Steps chosen: 7');
  // The focused action goes by its digit.
  await page.keyboard.press('1');
  await expect.poll(focused).toMatch(new RegExp(`^${id}-`));
});
