import { tabTo, type Hand } from '../../../tests/e2e/answer';

/** The numbers of good replies from the start to an ending; good replies alone lead to the best. */
export function goodWay(task: any): number[] {
  const flags = new Set<string>();
  const way: number[] = [];
  for (let at = task.start; task.node.some((node: any) => node.id === at);) {
    const { reply } = task.node.find((node: any) => node.id === at);
    const possible = (it: any) => (!it.needs || flags.has(it.needs)) && !(it.unless && flags.has(it.unless));
    const number = reply.findIndex((it: any) => it.good && possible(it));
    if (reply[number].sets) flags.add(reply[number].sets);
    way.push(number + 1);
    at = reply[number].to;
  }
  return way;
}

export async function answer({ task, press, part }: Hand): Promise<void> {
  for (const number of goodWay(task)) await press(part(number));
}

export async function byKeyboard({ page, task }: Hand): Promise<void> {
  for (const number of goodWay(task)) {
    await tabTo(page, `[data-part="${number}"]`);
    await page.keyboard.press('Enter');
  }
}
