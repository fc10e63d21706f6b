// By Tab alone: on every page each thing that can be used is reached, and one sees where one is.
import { pages } from './pages';
import { expect, test } from './site';

/** Names every visible control of the page; radio buttons of one group are one stop. */
const controls = () => {
  const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, textarea, [tabindex="0"]')];
  const usable = all.filter((it) => it.checkVisibility({ visibilityProperty: true }) && !(it as HTMLButtonElement).disabled && it.tabIndex >= 0);
  usable.forEach((it, i) => {
    const radio = it instanceof HTMLInputElement && it.type === 'radio';
    it.dataset.stop = radio ? `radio ${it.name}` : `${i} ${it.outerHTML.slice(0, 80)}`;
  });
  return [...new Set(usable.map((it) => it.dataset.stop!))];
};

for (const shown of pages.filter(({ name }) => !/^(welcome|player|feedback|leave)/.test(name))) {
  test(`tab through ${shown.name}`, async ({ page, site }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await shown.show(page, site, { lang: 'kk', theme: 'light' });
    await expect(page.locator('.skeleton')).toHaveCount(0);
    const wanted = await page.evaluate(controls);
    expect(wanted.length).toBeGreaterThan(1);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const seen = new Set<string>();
    // One round: the browser begins where the focus was last.
    for (let presses = 0; presses < wanted.length + 5; presses += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const it = document.activeElement as HTMLElement;
        // A hidden radio button has its ring around its label.
        const ring = [it, it.parentElement!, it.nextElementSibling ?? it].some((of) => getComputedStyle(of).outlineStyle !== 'none');
        const { top, bottom } = it.getBoundingClientRect();
        return { stop: it.dataset.stop, shown: ring && bottom > 0 && top < innerHeight };
      });
      if (!here.stop) continue;
      expect(here.shown, `one sees the focus on ${here.stop}`).toBe(true);
      seen.add(here.stop);
    }
    expect(wanted.filter((stop) => !seen.has(stop))).toEqual([]);
  });
}
