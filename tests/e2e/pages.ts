// Every page there is, and how to get it on the screen.
import type { Page } from '@playwright/test';
import { answer, check } from './answer';
import { sitting, stored } from './log';
import { content, expect, index, lesson, lessonFile, settle, type Profile, type Site } from './site';

export type Shown = { name: string; show: (page: Page, site: Site, profile: Profile) => Promise<void> };

const at = (name: string, route: string, ready = '#heading'): Shown => ({
  name,
  show: async (page, site, profile) => {
    await settle(page, profile);
    await page.goto(`${site.url}#/${route}`);
    await expect(page.locator(ready).first()).toBeVisible();
  },
});

/** Kinds shown in the player itself; the gallery shows all of them. */
const kinds = ['choice', 'mark', 'verdict'];

/** Opens the first lesson (or a certain one) that has a kind, at its first exercise of it, by keeping a session that stands there. */
export async function openAt(page: Page, site: Site, profile: Profile, kind: string, wanted?: string): Promise<any> {
  await settle(page, profile);
  for (const { id } of index().topics.flatMap((topic: any) => topic.lessons)) {
    if (wanted && id !== wanted) continue;
    const all = lesson(id).exercise;
    const place = all.findIndex((exercise: any) => exercise.task[kind]);
    if (place < 0) continue;
    await page.goto(`${site.url}#/lesson/${id}`);
    await expect(page.locator('#check')).toBeVisible();
    if (place > 0) {
      await page.evaluate(([key, place]) => {
        const session = JSON.parse(JSON.parse(localStorage.getItem(key)!));
        localStorage.setItem(key, JSON.stringify(JSON.stringify({ ...session, at: place })));
      }, [`saqbol.session.${id}`, place] as const);
      await page.reload();
    }
    const exercise = lesson(id, profile.lang).exercise[place];
    await expect(page.locator('h1.prompt')).toHaveText(exercise.prompt);
    return exercise;
  }
  throw new Error(`no exercise of kind ${kind}`);
}

/**
 * Opens a lesson whose first exercise is the example of a kind, whether or not a lesson has that kind: the
 * lesson's file is answered with the example in it.
 */
export async function openExample(page: Page, site: Site, profile: Profile, kind: string): Promise<any> {
  await settle(page, profile);
  const id = 'phish-signs';
  const file = lessonFile(id, profile.lang);
  const original = content(file);
  const gallery = content(index(profile.lang).gallery);
  const example = gallery.lesson.exercise.find((it: any) => it.task[kind]);
  const exercise = { ...example, id: original.lesson.exercise[0].id };
  const lesson = { ...original.lesson, exercise: [exercise, ...original.lesson.exercise.slice(1)] };
  const words = [...gallery.words.filter((it: any) => it.kind === kind), ...original.words];
  site.instead.set(file, { status: 200, body: JSON.stringify({ format: 2, content: { ...original, lesson, words } }) });
  await page.goto(`${site.url}#/lesson/${id}`);
  await expect(page.locator('h1.prompt')).toHaveText(exercise.prompt);
  return exercise;
}

export const pages: Shown[] = [
  {
    name: 'welcome-1',
    show: async (page, site) => {
      await page.goto(site.url);
      await expect(page.locator('[data-lang=kk]')).toBeVisible();
    },
  },
  {
    name: 'welcome-2',
    show: async (page, site, profile) => {
      await page.goto(site.url);
      await page.locator(`[data-lang=${profile.lang}]`).click();
      await expect(page.locator('.pick')).toHaveCount(6);
    },
  },
  {
    name: 'welcome-3',
    show: async (page, site, profile) => {
      await page.goto(site.url);
      await page.locator(`[data-lang=${profile.lang}]`).click();
      await page.locator('.pick').nth(1).click();
      await expect(page.locator('#start')).toBeVisible();
    },
  },
  at('path', ''),
  at('topic', 'topic/phishing'),
  at('review-empty', 'review'),
  at('results-empty', 'results'),
  at('settings', 'settings'),
  at('history-empty', 'history'),
  at('certificate-not-yet', 'certificate'),
  at('learners', 'learners', '#present'),
  at('storage', 'storage', '#lasting'),
  at('level', 'test', '#begin-test'),
  at('testing', 'test/now', '.prompt'),
  at('help', 'help'),
  at('about', 'about'),
  at('glossary', 'glossary', '.glossary'),
  at('sources', 'sources', 'main li .card'),
  at('threats', 'threats', 'main li a'),
  at('threat', 'threat/threat-apk-photo', '#practise'),
  at('plan', 'plan/phishing', '.plan'),
  {
    name: 'topic-for-teachers',
    show: async (page, site, profile) => {
      await settle(page, { ...profile, track: 'teacher' });
      await page.goto(`${site.url}#/topic/strangers`);
      await expect(page.locator('main .rules li').first()).toBeVisible();
    },
  },
  at('answers-empty', 'answers/phish-signs'),
  at('print', 'print/phish-signs', '.paper-key'),
  at('gallery', 'gallery'),
  at('unknown-page', 'nowhere'),
  at('unknown-lesson', 'lesson/nowhere'),
  ...kinds.map((kind): Shown => ({
    name: `player-${kind}`,
    show: async (page, site, profile) => {
      await openAt(page, site, profile, kind);
    },
  })),
  ...kinds.map((kind): Shown => ({
    name: `feedback-${kind}`,
    show: async (page, site, profile) => {
      const exercise = await openAt(page, site, profile, kind);
      await answer(page, exercise);
      await check(page);
    },
  })),
  {
    name: 'feedback-wrong',
    show: async (page, site, profile) => {
      const exercise = await openAt(page, site, profile, 'choice');
      await page.locator('#hint').click();
      const wrong = exercise.task.choice.option.findIndex((option: any) => !option.right);
      await page.locator(`[data-part="${wrong}"]`).click();
      await check(page);
    },
  },
  {
    // What is looked at closer stands in a button of the scene.
    name: 'player-look-in-button',
    show: async (page, site, profile) => {
      await openAt(page, site, profile, 'checkout', 'money-games');
      await expect(page.locator('.scene-button .look')).toBeVisible();
    },
  },
  {
    name: 'term-open',
    show: async (page, site, profile) => {
      await settle(page, profile);
      await page.goto(`${site.url}#/lesson/phish-signs`);
      await page.locator('.term summary').first().click();
      await expect(page.locator('.term[open] span')).toBeVisible();
    },
  },
  {
    name: 'leave',
    show: async (page, site, profile) => {
      await openAt(page, site, profile, 'choice');
      await page.keyboard.press('Escape');
      await expect(page.locator('#stay')).toBeVisible();
    },
  },
  {
    name: 'summary',
    show: async (page, site, profile) => {
      await finish(page, site, profile, 'phish-signs');
    },
  },
  {
    name: 'answers',
    show: async (page, site, profile) => {
      await finish(page, site, profile, 'phish-signs');
      await page.goto(`${site.url}#/answers/phish-signs`);
      await page.locator('main li button').first().click();
      await expect(page.locator('.replay')).toBeVisible();
    },
  },
  {
    name: 'history',
    show: async (page, site, profile) => {
      await finish(page, site, profile, 'phish-signs');
      await page.goto(`${site.url}#/history`);
      await expect(page.locator('main li').first()).toBeVisible();
    },
  },
  {
    name: 'answer',
    show: async (page, site, profile) => {
      await finish(page, site, profile, 'phish-signs');
      await page.goto(`${site.url}#/history`);
      await page.locator('main li a').first().click();
      await expect(page.locator('.replay')).toBeVisible();
    },
  },
  {
    name: 'curtain',
    show: async (page, site, profile) => {
      await settle(page, { ...profile, nickname: 'Барыс', pin: 7 } as Profile);
      await page.goto(`${site.url}#/results`);
      await expect(page.locator('#locked')).toBeVisible();
    },
  },
  {
    name: 'level-result',
    show: async (page, site, profile) => {
      const at = Date.UTC(2026, 10, 2, 9);
      const log = stored([...sitting(at, 0, false), ...sitting(at + 7 * 86_400_000, 18, true)]);
      await settle(page, profile);
      await page.addInitScript((log) => Object.entries(log).forEach(([key, value]) => localStorage.setItem(key, value)), log);
      await page.goto(`${site.url}#/test`);
      await expect(page.locator('#change')).toBeVisible();
    },
  },
  {
    name: 'path-practised',
    show: async (page, site, profile) => {
      await finish(page, site, profile, 'phish-signs');
      await page.goto(`${site.url}#/`);
      await expect(page.locator('.topics')).toBeVisible();
    },
  },
  {
    name: 'results',
    show: async (page, site, profile) => {
      await finish(page, site, profile, 'phish-signs');
      await page.goto(`${site.url}#/results`);
      await expect(page.locator('.figures')).toBeVisible();
    },
  },
];

/** What a whole lesson leaves in the storage, by lesson: the same for every language and theme. */
const finished = new Map<string, Record<string, string>>();

/** Goes through a whole lesson by mouse, every answer right; the next time, brings back what that left. */
export async function finish(page: Page, site: Site, profile: Profile, id: string): Promise<void> {
  await settle(page, profile);
  const left = finished.get(id);
  if (left) {
    await page.addInitScript((left) => Object.entries(left).forEach(([key, value]) => localStorage.setItem(key, value)), left);
    await page.goto(`${site.url}#/summary/${id}`);
  } else {
    await page.goto(`${site.url}#/lesson/${id}`);
    for (const exercise of lesson(id, profile.lang).exercise) {
      await answer(page, exercise);
      await check(page);
      await page.locator('#next').click();
    }
    await expect(page).toHaveURL(new RegExp(`#/summary/${id}$`));
    const all = await page.evaluate(() => Object.entries({ ...localStorage }));
    finished.set(id, Object.fromEntries(all.filter(([key]) => /^saqbol\.(log|session)/.test(key))));
  }
  await expect(page.locator('#heading')).toBeVisible();
}
