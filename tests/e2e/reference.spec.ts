// What stands beside the lessons: terms, facts with their sources, mistaken beliefs, new threats, what a topic serves, plans.
import { answer, check } from './answer';
import { content, expect, index, lesson, lessonFile, settle, test } from './site';

test('a tap on a term under an exercise tells what it means', async ({ page, site }) => {
  await settle(page, { lang: 'kk' });
  const { terms } = content(lessonFile('phish-signs', 'kk'));
  const here = terms.filter((gloss: any) => gloss.at.includes(0));
  expect(here.length).toBeGreaterThan(0);
  await page.goto(`${site.url}#/lesson/phish-signs`);
  await expect(page.locator('.term summary')).toHaveText(here.map((gloss: any) => gloss.term));
  const first = page.locator('.term').first();
  await expect(first.getByText(here[0].meaning)).toBeHidden();
  await first.locator('summary').click();
  await expect(first.getByText(here[0].meaning)).toBeVisible();
  // By keyboard too.
  await page.keyboard.press('Space');
  await expect(first.getByText(here[0].meaning)).toBeHidden();
});

test('the glossary has every term in the order of the alphabet, and is searched however a word is typed', async ({ page, site }) => {
  await settle(page, { lang: 'kk' });
  const { term } = content(index('kk').glossary);
  await page.goto(`${site.url}#/glossary`);
  await expect(page.locator('.glossary dt')).toHaveCount(term.length);
  const order = [...term].sort((a: any, b: any) => new Intl.Collator('kk').compare(a.term, b.term));
  const letters = (all: any[]) => all.map((it) => it.term).filter((it: string) => /^[\u0400-\u04ff]/.test(it)).map((it: string) => it[0].toLowerCase());
  expect(letters(term)).toEqual(letters(order));
  // Typed on a Russian layout.
  await page.locator('#find').fill('купия');
  await expect(page.locator('.glossary')).toContainText('құпиясөз');
  await expect(page.locator('.glossary dt')).not.toHaveCount(term.length);
  // In another language.
  await page.locator('#find').fill('password manager');
  await expect(page.locator('.glossary dt')).toHaveCount(1);
  await page.locator('#find').fill('жоқ сөз');
  await expect(page.locator('main')).toContainText('Мұндай сөз табылмады');
});

test('every fact has a source, a date and the lessons that state it, and so has every card of a new threat', async ({ page, site }) => {
  await settle(page, { lang: 'ru' });
  const { fact } = content(index('ru').facts);
  const { card } = content(index('ru').cards);
  await page.goto(`${site.url}#/sources`);
  const cards = page.locator('main li .card');
  await expect(cards).toHaveCount(fact.length + card.length);
  for (const [number, it] of fact.entries()) {
    await expect(cards.nth(number)).toContainText(it.source);
    await expect(cards.nth(number)).toContainText(it.as_of);
    await expect(cards.nth(number).locator('a')).toHaveCount(it.lessons.length);
  }
  for (const [number, it] of card.entries()) {
    const { seen } = index('ru').threats.find((threat: any) => threat.id === it.id);
    await expect(cards.nth(fact.length + number)).toContainText(it.source);
    await expect(cards.nth(fact.length + number)).toContainText(seen);
    await expect(cards.nth(fact.length + number).locator(`a[href="#/threat/${it.id}"]`)).toHaveCount(1);
  }
  const [lesson] = fact.find((it: any) => it.lessons.length > 0).lessons;
  await page.locator(`main a[href="#/lesson/${lesson}"]`).first().click();
  await expect(page.locator('#check')).toBeVisible();
});

test('a wrong answer is told with the mistaken belief it shows, after the lesson and among the answers', async ({ page, site }) => {
  await settle(page, { lang: 'en' });
  const file = content(lessonFile('phish-signs', 'en'));
  const choice = file.lesson.exercise.findIndex((it: any) => it.task.choice && !it.task.choice.many);
  const wrong = file.lesson.exercise[choice].task.choice.option.findIndex((option: any) => !option.right);
  const idea = file.ideas.find((it: any) => it.exercise === choice && it.slot[0] === wrong);
  await page.goto(`${site.url}#/lesson/phish-signs`);
  for (const [number, exercise] of lesson('phish-signs', 'en').exercise.entries()) {
    if (number === choice) {
      await expect(page.locator('.prompt')).toHaveText(exercise.prompt);
      await page.locator(`main [data-part="${wrong}"]`).click();
    } else {
      await answer(page, exercise);
    }
    await check(page);
    await page.locator('#next').click();
  }
  await expect(page).toHaveURL(/summary/);
  await expect(page.locator('main')).toContainText(`«${idea.text}»`);
  // Only what was seen.
  await expect(page.locator('main .rules').first().locator('li')).toHaveCount(1);
  await page.locator('#answers').click();
  await expect(page.locator('main li.card').nth(choice)).toContainText(`«${idea.text}»`);
  const others = page.locator('main li.card').filter({ hasText: 'mistaken belief' });
  await expect(others).toHaveCount(1);
});

test('a topic tells teachers what it serves, and nobody else', async ({ page, site }) => {
  await settle(page, { lang: 'en', track: 'teacher' });
  const topic = index('en').topics.find((it: any) => it.id === 'passwords');
  await page.goto(`${site.url}#/topic/passwords`);
  for (const line of topic.serves) await expect(page.locator('main')).toContainText(line);
  expect(topic.serves.some((line: string) => line.startsWith('DigComp 3.0, 4.2'))).toBe(true);
  expect(topic.serves.some((line: string) => line.includes('grades 5–\u20609'))).toBe(true);
  await page.evaluate(() => localStorage.setItem('saqbol.profile', JSON.stringify({ lang: 'en', track: 'adult' })));
  await page.reload();
  await expect(page.locator('main')).toContainText(topic.lessons.find((it: any) => it.tracks.includes('adult')).goal);
  for (const line of topic.serves) await expect(page.locator('main')).not.toContainText(line);
});

test('the first lesson loads the short index only; what comes after it knows the whole', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.addInitScript(() => { delete (Navigator.prototype as any).serviceWorker; });
  await page.goto(site.url);
  await page.locator('[data-lang=en]').click();
  await page.locator('.pick').nth(1).click();
  await page.locator('#start').click();
  await expect(page.locator('#check')).toBeVisible();
  expect(asked.some((path) => path.includes('/lessons/index.'))).toBe(true);
  expect(asked.filter((path) => path.includes('/whole/'))).toEqual([]);
  const id = page.url().split('/lesson/')[1];
  await answer(page, lesson(id, 'en').exercise[0]);
  await check(page);
  await expect.poll(() => asked.filter((path) => path.includes('/whole/')).length).toBe(1);
  // The goal of each lesson, which the short index has not.
  await page.goto(`${site.url}#/topic/phishing`);
  await expect(page.locator('main')).toContainText(index('en').topics[0].lessons[0].goal);
});

test('new threats stand on the path, the newest first, each with its card and two exercises', async ({ page, site }) => {
  await settle(page, { lang: 'kk', track: 'adult' });
  const { threats, cards } = index('kk-siz');
  const ours = threats.filter((it: any) => it.tracks.includes('adult'));
  const order = (seen: string) => seen.split('.').reverse().join('-');
  expect(threats.map((it: any) => order(it.seen))).toEqual(threats.map((it: any) => order(it.seen)).sort().reverse());
  await page.goto(site.url);
  const shown = page.locator('main a[href^="#/threat/"]');
  await expect(shown.first()).toContainText(ours[0].title);
  await expect(shown.first()).toContainText(ours[0].seen);
  await page.locator('#threats').click();
  await expect(shown).toHaveCount(threats.length);
  await shown.first().click();
  const card = content(cards).card.find((it: any) => it.id === threats[0].id);
  for (const text of [card.how, card.sign, card.act, card.source]) await expect(page.locator('main')).toContainText(text);
  await page.locator('#practise').click();
  for (const exercise of lesson(threats[0].id, 'kk-siz').exercise) {
    await answer(page, exercise);
    await check(page);
    await page.locator('#next').click();
  }
  await expect(page.locator('main .rules li')).toHaveText([card.sign, card.act]);
});

test('a card that nobody has looked at for long is marked as old', async ({ page, site }) => {
  await settle(page, { lang: 'en', track: 'adult' });
  const threat = index('en').threats.find((it: any) => it.tracks.includes('adult'));
  const mark = 'old: it may have changed';
  for (const [day, old] of [[-1, false], [1, true]] as const) {
    await page.clock.setFixedTime(new Date(Date.parse(`${threat.review_by}T12:00:00Z`) + day * 86_400_000));
    await page.goto(`${site.url}#/threats`);
    const card = page.locator(`main a[href="#/threat/${threat.id}"]`);
    await (old ? expect(card) : expect(card).not).toContainText(mark);
    await card.click();
    await expect(page.locator('#practise')).toBeVisible();
    await expect(page.locator('main [role=note]')).toHaveCount(old ? 1 : 0);
    await page.goto('about:blank');
  }
});

test('a link to a card opens it, and its exercises, on a first visit', async ({ page, site }) => {
  await settle(page, { lang: 'ru' });
  const { id } = index('ru').threats[0];
  await page.goto(`${site.url}#/lesson/${id}`);
  await expect(page.locator('#heading')).toHaveText(lesson(id, 'ru').exercise[0].prompt);
  await page.goto(`${site.url}#/threat/nowhere`);
  await expect(page.locator('main')).toContainText('Такого урока нет');
});

test('a teacher prints the plans of a topic from its page', async ({ page, site }) => {
  await settle(page, { lang: 'en', track: 'teacher' });
  await page.addInitScript(() => { (window as any).printed = 0; window.print = () => { (window as any).printed += 1; }; });
  const topic = index('en').topics[0];
  const plan = content(topic.plan);
  await page.goto(`${site.url}#/topic/${topic.id}`);
  await page.locator('#plan').click();
  const sheet = page.locator('.plan');
  const said = [plan.goal, plan.phones, ...plan.law, ...plan.serves, ...plan.wrong];
  said.push(...[...plan.outcome, ...plan.short, ...plan.long, ...plan.question].map((it: any) => it.text));
  for (const text of said) await expect(sheet).toContainText(text);
  await expect(sheet.locator('a[href^="#/print/"]')).toHaveCount(plan.print.length);
  await page.locator('#print').click();
  expect(await page.evaluate(() => (window as any).printed)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#print')).toBeHidden();
  await expect(sheet).toContainText(plan.long[0].text);
});
