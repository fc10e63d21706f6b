// Writes attempts as the app keeps them (src/domain/log/segment.rs): postcard in base64 behind a checksum.

import { content, index } from './site';

export type Attempt = {
  at: number; exercise: string; earned?: number; total?: number; parts?: number; signals?: number; confidence?: number;
  mode?: number; slots?: number[];
};

const varint = (value: number): number[] => {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
};

const fnv = (bytes: number[]): string => {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
};

/** A segment of version 2, at most 256 attempts in the order of time. */
export function segment(attempts: Attempt[]): string {
  const exercises = [...new Set(attempts.map((attempt) => attempt.exercise))];
  const bytes = [...varint(exercises.length)];
  for (const id of exercises) bytes.push(...varint(id.length), ...Buffer.from(id));
  bytes.push(...varint(attempts.length));
  let before = 0;
  for (const attempt of attempts) {
    const { earned = 1, total = 1, parts = 1, signals = 0, confidence = 0, mode = 0 } = attempt;
    bytes.push(...varint(attempt.at - before), ...varint(exercises.indexOf(attempt.exercise)), ...varint(7), earned, total);
    bytes.push(...varint(parts), ...varint(signals), ...varint(confidence), 0, ...varint(20000), mode);
    before = attempt.at;
  }
  bytes.push(...varint(attempts.length));
  for (const { slots = [1] } of attempts) bytes.push(...varint(slots.length), ...slots, 0);
  return `saqbol-log 2 ${fnv(bytes)} ${Buffer.from(bytes).toString('base64').replace(/=+$/, '')}`;
}

/** The keys and values of a whole log, for the storage. */
export function stored(attempts: Attempt[], prefix = 'saqbol.'): Record<string, string> {
  const values: Record<string, string> = {};
  for (let i = 0; i * 256 < attempts.length; i += 1) {
    values[`${prefix}log.000000aa.${i}`] = JSON.stringify(segment(attempts.slice(i * 256, (i + 1) * 256)));
  }
  return values;
}

/** A level test of eighteen questions, from the n-th of those that it takes; all of them right, or none. */
export function sitting(at: number, from: number, right: boolean): Attempt[] {
  const bank: { id: string }[] = content(index('en').bank).item;
  const spread = bank.filter((_, i) => i % Math.floor(bank.length / 40) === 0).slice(from, from + 18);
  return spread.map(({ id }, i) => ({ at: at + i * 60_000, exercise: id, earned: Number(right), parts: Number(right), mode: 3 }));
}
