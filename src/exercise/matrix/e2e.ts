import { tabTo, type Hand } from '../../../tests/e2e/answer';

/** Each box that must be ticked: its row and its column. */
const boxes = (task: any): [number, number][] =>
  task.row.flatMap((row: any, number: number) =>
    row.fits.map((id: string) => [number, task.column.findIndex((column: any) => column.id === id)]));

export async function answer({ task, press, part }: Hand): Promise<void> {
  for (const [row, column] of boxes(task)) await press(part(row).locator(`[data-pick="${column}"]`));
}

export async function byKeyboard({ page, task }: Hand): Promise<void> {
  for (const [row, column] of boxes(task)) {
    await tabTo(page, `[data-part="${row}"] [data-pick="${column}"] input`);
    await page.keyboard.press('Space');
  }
}
