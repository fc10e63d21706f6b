import type { Hand } from '../../../tests/e2e/answer';
import { walk, walkByKeyboard } from '../dialogue/e2e';

/** The number of hanging up. */
const HANG_UP = 15;

type Stand = { at: string; flags: string[]; way: number[] };

/** The shortest way of good steps to an ending, as `Kind::key` takes it: replies, or hanging up. */
function way(task: any): number[] {
  const stands: Stand[] = [{ at: task.start, flags: [], way: [] }];
  for (const { at, flags, way } of stands) {
    const node = task.node.find((it: any) => it.id === at);
    if (!node) return way;
    const possible = (it: any) => (!it.needs || flags.includes(it.needs)) && !(it.unless && flags.includes(it.unless));
    const steps = node.reply.map((it: any, i: number) => [it, i + 1]);
    if (!node.off) steps.push([node.hang_up ?? task.hang_up, HANG_UP]);
    for (const [it, number] of steps) {
      if (!it.good || !possible(it)) continue;
      stands.push({ at: it.to, flags: it.sets ? [...flags, it.sets] : flags, way: [...way, number] });
    }
  }
  throw new Error('no good way to an ending');
}

export const answer = (hand: Hand): Promise<void> => walk(hand, way(hand.task));
export const byKeyboard = (hand: Hand): Promise<void> => walkByKeyboard(hand, way(hand.task));
