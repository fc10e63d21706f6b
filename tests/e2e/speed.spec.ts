// Nothing moves after the first paint, and feedback is on the screen at once even on a slow phone.
//
// Times are noisy, so nothing is held against a clock alone: the same page measures, in the same run,
// what the browser needs to change a page at all.
import type { Page } from '@playwright/test';
import { answer } from './answer';
import { expect, index, lesson, settle, test, type Site } from './site';

// One after the other: a second browser on the same two cores would be measured too.
test.describe.configure({ mode: 'serial' });

const SLOWER = 4;
const AT_MOST_MS = 50;

test('no layout shift after the first paint', async ({ page, site }) => {
  await page.addInitScript(() => {
    (window as any).shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as any[]) if (!entry.hadRecentInput) (window as any).shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await settle(page, { lang: 'kk' });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  for (const route of ['', 'topic/phishing', 'settings', 'results', 'help', `lesson/${index().topics[0].lessons[0].id}`]) {
    await page.goto('about:blank');
    await page.goto(`${site.url}#/${route}`);
    await expect(page.locator('#heading').first()).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    // Shifts come late, if they come: with the lesson, or with a font.
    await page.waitForTimeout(500);
    const shift = await page.evaluate(() => (window as any).shift);
    console.log(`CLS of /${route}: ${shift.toFixed(4)}`);
    expect(shift, route).toBeLessThan(0.02);
  }
});

const median = (all: number[]) => all.toSorted((a, b) => a - b)[all.length >> 1];

/** From pressing "check" until the feedback is painted, for each exercise of a lesson; and the floor. */
async function round(page: Page, site: Site, id: string): Promise<{ times: number[]; floors: number[] }> {
  const cdp = await page.context().newCDPSession(page);
  const times: number[] = [];
  const floors: number[] = [];
  await page.goto(`${site.url}#/lesson/${id}`);
  for (const exercise of lesson(id).exercise) {
    await answer(page, exercise);
    await expect(page.locator('#check')).toHaveAttribute('aria-disabled', 'false');
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const [floor, time] = await page.evaluate(async () => {
      /** From an act until the frame after it is painted. */
      const painted = (act: () => void) => new Promise<number>((done) => {
        requestAnimationFrame(() => {
          const start = performance.now();
          act();
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => done(performance.now() - start);
            channel.port2.postMessage(0);
          });
        });
      });
      const time = await painted(() => document.querySelector<HTMLElement>('#check')!.click());
      if (!document.querySelector('#feedback')) throw new Error('no feedback');
      // The floor: the very same feedback put in by hand, kept and focused, without any of our code.
      const player = document.querySelector('.player')!;
      const html = player.outerHTML;
      const log = JSON.stringify(html.slice(0, 1000));
      const byHand = document.createElement('div');
      const floor = await painted(() => {
        localStorage.setItem('by-hand', log);
        byHand.innerHTML = html;
        player.replaceWith(byHand);
        byHand.querySelector<HTMLElement>('#feedback')!.focus();
      });
      byHand.replaceWith(player);
      localStorage.removeItem('by-hand');
      return [floor, time];
    });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    times.push(time);
    floors.push(floor);
    await page.locator('#next').click();
  }
  return { times, floors };
}

// Whatever else the machine does can only make a round slower, so the best of several lessons counts, and the first
// that is quick enough ends it; on a machine that is too slow to show this at all in that time, the floor of the same
// round says so.
test(`feedback is painted within ${AT_MOST_MS} ms at ${SLOWER}× CPU`, async ({ page, site }) => {
  await settle(page, { lang: 'kk' });
  let over = Infinity;
  for (const id of ['phish-links', 'pass-long', 'phish-signs', 'pass-unique', 'phish-address', 'pass-second']) {
    const { times, floors } = await round(page, site, id);
    const [time, floor] = [median(times), median(floors)];
    console.log(
      `answer to painted feedback at ${SLOWER}x CPU, ${id}: median ${time.toFixed(1)} ms, ` +
        `worst ${Math.max(...times).toFixed(1)} ms; by hand ${floor.toFixed(1)} ms`,
    );
    over = Math.min(over, time - Math.max(AT_MOST_MS, floor * 1.25));
    if (over <= 0) break;
  }
  expect(over).toBeLessThanOrEqual(0);
});
