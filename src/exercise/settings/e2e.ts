import { expect } from '@playwright/test';
import { tabTo, type Hand } from '../../../tests/e2e/answer';

/** Each screen with the settings that must be changed: their slots, and what they must be. */
function changes(task: any): [screen: number, settings: { slot: number; setting: any; value: number }[]][] {
  let slot = 0;
  return task.screen.map((screen: any, number: number) => {
    const all = screen.setting.map((setting: any) => {
      const want: number[] = setting.want ?? [];
      const change = want.length > 0 && !want.includes(setting.start ?? 0);
      return { slot: slot++, setting, value: change ? want[0] : undefined };
    });
    return [number, all.filter((it: any) => it.value !== undefined)];
  });
}

export async function answer({ page, task, press, part }: Hand): Promise<void> {
  // A single screen is open from the start.
  const many = task.screen.length > 1;
  for (const [screen, settings] of changes(task)) {
    if (many) await press(page.locator(`[data-screen="${screen}"]`));
    for (const { slot, setting, value } of settings) {
      await press(setting.option?.length ? part(slot).locator(`[data-pick="${value}"]`) : part(slot));
    }
    if (many) await press(page.locator('[data-back]'));
  }
}

export async function byKeyboard({ page, task, part }: Hand): Promise<void> {
  const many = task.screen.length > 1;
  for (const [screen, settings] of changes(task)) {
    if (many) {
      await tabTo(page, `[data-screen="${screen}"]`);
      await page.keyboard.press('Enter');
      await expect(page.locator('.settings-title h2')).toBeFocused();
    }
    for (const { slot, setting, value } of settings) {
      await tabTo(page, `[data-part="${slot}"] input`);
      const steps = setting.option?.length ? value - (setting.start ?? 0) : 0;
      if (steps === 0) await page.keyboard.press('Space');
      for (let step = 0; step < Math.abs(steps); step += 1) {
        await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
      }
      const input = setting.option?.length ? part(slot).locator(`[data-pick="${value}"] input`) : part(slot).getByRole('switch');
      await expect(input).toBeChecked({ checked: setting.option?.length > 0 || value === 1 });
    }
    if (!many) continue;
    await tabTo(page, '[data-back]');
    await page.keyboard.press('Enter');
    await expect(page.locator(`[data-screen="${screen}"]`)).toBeFocused();
  }
}
