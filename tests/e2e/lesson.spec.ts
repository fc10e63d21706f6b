// A whole lesson: by mouse, by keyboard alone, by touch, in every language; and what happens in the middle of it.
import type { Page } from '@playwright/test';
import { answer, answerByKeyboard, check, tap, tabTo } from './answer';
import { openAt } from './pages';
import { brokenWords, expect, index, lesson, logKeys, settle, test } from './site';

const langs = ['kk', 'ru', 'en'] as const;

/** What every whole lesson must end with: all that is graded right, and all of it in the log. */
async function ended(page: Page, id: string, lang: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`#/summary/${id}$`));
  const count = lesson(id, lang).exercise.filter((exercise: any) => !exercise.task.reflect).length;
  await expect(page.locator('main progress')).toHaveAttribute('value', String(count));
  await expect(page.locator('main progress')).toHaveAttribute('max', String(count));
  await expect(page.locator('.rules li')).toHaveCount(lesson(id, lang).rule.length);
  expect(await logKeys(page)).toHaveLength(1);
}

// Each lesson once, the languages by turns: that it can be solved in every edition is tested without a browser.
for (const [number, { id }] of [...index().topics.flatMap((topic: any) => topic.lessons), ...index().threats].entries()) {
  const lang = langs[number % langs.length];
  test(`${id} by mouse in ${lang}`, async ({ page, site }) => {
    // On the narrowest screen, where a long word would break.
    await page.setViewportSize({ width: 320, height: 900 });
    await settle(page, { lang });
    await page.goto(`${site.url}#/lesson/${id}`);
    for (const exercise of lesson(id, lang).exercise) {
      await answer(page, exercise);
      expect(await brokenWords(page), exercise.id).toEqual([]);
      await check(page);
      await expect(page.locator(exercise.task.reflect ? '#feedback' : '.sheet--right')).toBeVisible();
      expect(await brokenWords(page), exercise.id).toEqual([]);
      await page.locator('#next').click();
    }
    await ended(page, id, lang);
  });
}

for (const lang of langs) {
  test(`a lesson by keyboard alone in ${lang}`, async ({ page, site }) => {
    await settle(page, { lang });
    await page.goto(`${site.url}#/lesson/phish-signs`);
    for (const exercise of lesson('phish-signs', lang).exercise) {
      // Every exercise begins at its prompt, every answer ends at its feedback.
      await expect(page.locator('#heading')).toBeFocused();
      await answerByKeyboard(page, exercise);
      await page.keyboard.press('Enter');
      await expect(page.locator('#feedback')).toBeFocused();
      await expect(page.locator('.sheet--right')).toBeVisible();
      await page.keyboard.press('Enter');
    }
    await ended(page, 'phish-signs', lang);
    await expect(page.locator('#heading')).toBeFocused();
  });

  test.describe(() => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

    test(`a lesson by touch in ${lang}`, async ({ page, site }) => {
      await settle(page, { lang, track: 'senior' });
      await page.goto(`${site.url}#/lesson/pass-long`);
      const edition = { kk: 'kk-siz', ru: 'ru-vy', en: 'en' }[lang];
      for (const exercise of lesson('pass-long', edition).exercise) {
        await answer(page, exercise, tap);
        await check(page, tap);
        await expect(page.locator('.sheet--right')).toBeVisible();
        await page.locator('#next').tap();
      }
      await ended(page, 'pass-long', edition);
    });
  });
}

/** The order in which the parts of the exercise stand on the screen. */
const order = (page: Page) =>
  page.locator('main [data-part]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.part));

test('a reload in the middle goes on at the same exercise, in the same order, with the same answer', async ({ page, site }) => {
  await settle(page, { lang: 'kk' });
  await page.goto(`${site.url}#/lesson/phish-signs`);
  const exercises = lesson('phish-signs').exercise;
  let seen = 0;
  for (const exercise of exercises) {
    await answer(page, exercise);
    const [kind] = Object.keys(exercise.task);
    const before = await order(page);
    const state = () => page.locator('main input:checked, main [aria-pressed=true]').count();
    const answered = await state();
    await page.reload();
    await expect(page.locator('h1.prompt')).toHaveText(exercise.prompt);
    await expect(page.locator('#check')).toHaveAttribute('aria-disabled', 'false');
    expect(await order(page), kind).toEqual(before);
    expect(await state(), kind).toBe(answered);
    await check(page);
    // The same after checking: the feedback is there again.
    const points = await page.locator('.sheet').textContent();
    await page.reload();
    await expect(page.locator('.sheet')).toHaveText(points!);
    await page.locator('#next').click();
    seen += 1;
  }
  expect(seen).toBe(exercises.length);
  await expect(page).toHaveURL(/#\/summary\//);
});

test('the language changes in the middle of an exercise and the answer stays', async ({ page, site }) => {
  await settle(page, { lang: 'kk' });
  await page.goto(`${site.url}#/lesson/phish-signs`);
  for (const [at, exercise] of lesson('phish-signs').exercise.entries()) {
    await answer(page, exercise);
    const before = await order(page);
    for (const lang of ['ru', 'en', 'kk']) {
      await page.locator('#language').selectOption(lang);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('h1.prompt')).toHaveText(lesson('phish-signs', lang).exercise[at].prompt);
      await expect(page.locator('#check')).toHaveAttribute('aria-disabled', 'false');
    }
    expect(await order(page)).toEqual(before);
    await check(page);
    await expect(page.locator('.sheet--right')).toBeVisible();
    await page.locator('#next').click();
  }
});

test('an answer is in the log before its feedback is on the screen', async ({ page, site }) => {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('#feedback') && !('logged' in window)) {
        (window as any).logged = Object.keys(localStorage).filter((key) => key.startsWith('saqbol.log.')).length;
      }
    }).observe(document, { childList: true, subtree: true });
  });
  await settle(page, { lang: 'kk' });
  await page.goto(`${site.url}#/lesson/phish-signs`);
  await answer(page, lesson('phish-signs').exercise[0]);
  await check(page);
  expect(await page.evaluate(() => (window as any).logged)).toBe(1);
});

test('hints come one after the other and are kept', async ({ page, site }) => {
  await settle(page, { lang: 'kk' });
  await page.goto(`${site.url}#/lesson/phish-signs`);
  const hints = lesson('phish-signs').exercise[0].hint;
  for (const [at, hint] of hints.entries()) {
    await page.locator('#hint').click();
    await expect(page.locator('.hint')).toHaveCount(at + 1);
    await expect(page.locator('.hint').last()).toContainText(hint);
  }
  await expect(page.locator('#hint')).toHaveCount(0);
  await page.reload();
  await expect(page.locator('.hint')).toHaveCount(hints.length);
});

test('Escape asks before leaving, and nothing is lost', async ({ page, site }) => {
  await settle(page, { lang: 'kk' });
  await page.goto(`${site.url}#/lesson/phish-signs`);
  await answer(page, lesson('phish-signs').exercise[0]);
  await page.keyboard.press('Escape');
  await expect(page.locator('#stay')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#leave')).toBeHidden();
  await page.locator('#close').click();
  await page.locator('#leave-now').click();
  await expect(page).toHaveURL(/#\/topic\/phishing$/);
  await page.locator('.link-card[href$="phish-signs"]').click();
  await expect(page.locator('#check')).toHaveAttribute('aria-disabled', 'false');
});

test('an empty answer cannot be checked', async ({ page, site }) => {
  await settle(page, { lang: 'kk' });
  await page.goto(`${site.url}#/lesson/phish-signs`);
  await expect(page.locator('#check')).toHaveAttribute('aria-disabled', 'true');
  // It stays in reach, so that one can find out why; pressing it does nothing.
  await page.locator('#check').click({ force: true });
  await page.keyboard.press('Enter');
  await expect(page.locator('#feedback')).toHaveCount(0);
  expect(await logKeys(page)).toEqual([]);
});

test('what was missed can be practised at once, and comes back for review', async ({ page, site }) => {
  await page.clock.install({ time: new Date('2026-11-24T10:00:00Z') });
  await settle(page, { lang: 'en' });
  await page.goto(`${site.url}#/lesson/phish-signs`);
  const [first, ...others] = lesson('phish-signs', 'en').exercise;
  const wrong = first.task.choice.option.findIndex((option: any) => !option.right);
  await page.locator(`[data-part="${wrong}"]`).click();
  await check(page);
  await expect(page.locator('.sheet--wrong')).toBeVisible();
  await expect(page.locator('.sheet')).toContainText(first.task.choice.option[wrong].why);
  await page.locator('#next').click();
  for (const exercise of others) {
    await answer(page, exercise);
    await check(page);
    await page.locator('#next').click();
  }
  await page.locator('#practise-missed').click();
  await answer(page, first);
  await check(page);
  await page.locator('#next').click();
  await expect(page.locator('main progress')).toHaveAttribute('max', '1');
  // A day later what was right once is due.
  await page.clock.setFixedTime(new Date('2026-11-25T10:30:00Z'));
  await page.goto(`${site.url}#/review`);
  await page.locator('#begin-review').click();
  await expect(page.locator('#check')).toBeVisible();
  await expect(page).toHaveURL(/#\/review\/now$/);
});

test('the keys for the first things on the screen work', async ({ page, site }) => {
  await settle(page, { lang: 'kk' });
  await page.goto(`${site.url}#/lesson/phish-signs`);
  await expect(page.locator('#heading')).toBeFocused();
  await page.keyboard.press('2');
  await expect(page.locator('main input').nth(1)).toBeChecked();
  await page.keyboard.press('1');
  await expect(page.locator('main input').nth(0)).toBeChecked();
  await tabTo(page, '#check');
  await page.keyboard.press('Enter');
  await expect(page.locator('#feedback')).toBeFocused();
});

test('a held Enter does not go past the feedback', async ({ page, site }) => {
  await settle(page, { lang: 'kk' });
  await page.goto(`${site.url}#/lesson/phish-signs`);
  await answer(page, lesson('phish-signs').exercise[0]);
  await page.locator('#heading').focus();
  await page.keyboard.down('Enter');
  await expect(page.locator('#feedback')).toBeVisible();
  for (let i = 0; i < 5; i += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page.locator('#feedback')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('h1.prompt')).toHaveText(lesson('phish-signs').exercise[1].prompt);
});

test('nothing is pressed under an open dialog', async ({ page, site }) => {
  await settle(page, { lang: 'kk' });
  await page.goto(`${site.url}#/lesson/phish-signs`);
  await expect(page.locator('#check')).toBeVisible();
  await page.locator('#close').click();
  await page.locator('#leave-title').click();
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await expect(page.locator('#leave')).toBeHidden();
  await expect(page.locator('main input:checked')).toHaveCount(0);
});

test('the focus stays in place through hints and a change of language', async ({ page, site }) => {
  await settle(page, { lang: 'kk' });
  await page.goto(`${site.url}#/lesson/phish-signs`);
  const { hint } = lesson('phish-signs').exercise[0];
  await tabTo(page, '#hint');
  for (let shown = 1; shown < hint.length; shown += 1) {
    await page.keyboard.press('Enter');
    await expect(page.locator('.hint')).toHaveCount(shown);
    await expect(page.locator('#hint')).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('#check')).toBeFocused();
  await page.locator('#language').focus();
  await page.locator('#language').selectOption('en');
  await expect(page.locator('h1.prompt')).toHaveText(lesson('phish-signs', 'en').exercise[0].prompt);
  await expect(page.locator('#language')).toBeFocused();
});

test('a draft of an older, shorter exercise can still be answered', async ({ page, site }) => {
  const exercise = await openAt(page, site, { lang: 'kk' }, 'groups');
  await page.evaluate(() => {
    const session = JSON.parse(JSON.parse(localStorage.getItem('saqbol.session.phish-signs')!));
    localStorage.setItem('saqbol.session.phish-signs', JSON.stringify(JSON.stringify({ ...session, version: 1, draft: { groups: [0] } })));
  });
  await page.reload();
  await answer(page, exercise);
  await check(page);
  await expect(page.locator('.sheet--right')).toBeVisible();
});

test('a call can be taken back and given anew, by digits too', async ({ page, site }) => {
  const exercise = await openAt(page, site, { lang: 'kk' }, 'verdict');
  await answer(page, exercise);
  await page.locator('main li button').nth(2).click();
  await expect(page.locator('.verdict-count')).toContainText('3 ');
  const part = Number(await page.locator('.calls').getAttribute('data-part'));
  await page.keyboard.press(exercise.task.verdict.item[part].fake ? '2' : '1');
  await page.keyboard.press('3');
  await check(page);
  await expect(page.locator('.sheet--right')).toBeVisible();
});
