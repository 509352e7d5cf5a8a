import { readFileSync, writeFileSync } from 'node:fs';
import { percent } from './print-figures.ts';

type Shares = Readonly<Record<string, number>>;

const file = 'tests/quality/floor.json';

/** Which of the figures once reached are lost, one line each. */
export function fallen(reached: Shares): readonly string[] {
  return Object.entries(readFloor())
    .filter(([name, least]) => (reached[name] ?? 0) < least)
    .map(([name, least]) => `${name}: ${percent(reached[name] ?? 0)}, was ${percent(least)}`);
}

/** Writes better figures down; none is ever lowered. */
export function raiseFloor(reached: Shares): void {
  const floor = readFloor();
  const raised = Object.entries(reached).map(([name, share]) => [
    name,
    Math.max(floor[name] ?? 0, Math.floor(share * 1000) / 1000),
  ]);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(raised), null, 2)}\n`);
}

function readFloor(): Shares {
  return JSON.parse(readFileSync(file, 'utf8'));
}
