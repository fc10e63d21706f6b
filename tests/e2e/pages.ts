// Every page there is, and how to get it on the screen.
import type { Page } from '@playwright/test';
import { answer, check } from './answer';
import { expect, lesson, settle, type Profile, type Site } from './site';

export type Shown = { name: string; show: (page: Page, site: Site, profile: Profile) => Promise<void> };

const at = (name: string, route: string, ready = '#heading'): Shown => ({
  name,
  show: async (page, site, profile) => {
    await settle(page, profile);
    await page.goto(`${site.url}#/${route}`);
    await expect(page.locator(ready).first()).toBeVisible();
  },
});

/** The first exercise of each kind, among all lessons. */
const kinds: [string, string][] = [
  ['choice', 'phish-signs'], ['groups', 'phish-signs'], ['order', 'pass-long'], ['mark', 'phish-signs'], ['verdict', 'phish-signs'],
];

/** Opens a lesson at its first exercise of a kind by keeping a session that stands there. */
export async function openAt(page: Page, site: Site, profile: Profile, kind: string, from: string): Promise<any> {
  await settle(page, profile);
  const ids = [from, 'phish-signs', 'phish-links', 'phish-codes', 'phish-after', 'pass-long', 'pass-unique', 'pass-second', 'pass-trouble'];
  for (const id of ids) {
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
    await expect(page.locator('h1.prompt')).toHaveText(lesson(id, profile.lang).exercise[place].prompt);
    return lesson(id, profile.lang).exercise[place];
  }
  throw new Error(`no exercise of kind ${kind}`);
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
  at('help', 'help'),
  at('about', 'about'),
  at('unknown-page', 'nowhere'),
  at('unknown-lesson', 'lesson/nowhere'),
  ...kinds.map(([kind, from]): Shown => ({
    name: `player-${kind}`,
    show: async (page, site, profile) => {
      await openAt(page, site, profile, kind, from);
    },
  })),
  ...kinds.map(([kind, from]): Shown => ({
    name: `feedback-${kind}`,
    show: async (page, site, profile) => {
      const exercise = await openAt(page, site, profile, kind, from);
      await answer(page, exercise);
      await check(page);
    },
  })),
  {
    name: 'feedback-wrong',
    show: async (page, site, profile) => {
      const exercise = await openAt(page, site, profile, 'choice', 'phish-signs');
      await page.locator('#hint').click();
      const wrong = exercise.task.choice.option.findIndex((option: any) => !option.right);
      await page.locator(`[data-part="${wrong}"]`).click();
      await check(page);
    },
  },
  {
    name: 'leave',
    show: async (page, site, profile) => {
      await openAt(page, site, profile, 'choice', 'phish-signs');
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
