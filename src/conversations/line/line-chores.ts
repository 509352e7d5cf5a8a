import type { Reception } from '#src/conversations/reception.ts';
import type { Chore } from '#src/conversations/start-chores.ts';
import { fallBack, type TellingLine } from './fall-back.ts';
import { tellNext } from './tell-next.ts';

const nextMs = 15_000;
const fallBackMs = 30_000;

/** What those who wait for a person are told without asking, each once. */
export function lineChores(
  resources: TellingLine & { readonly reception?: Reception | undefined },
): readonly Chore[] {
  return [
    { name: 'tell-next-in-line', everyMs: nextMs, once: async () => await tellNext(resources) },
    { name: 'fall-back-to-ticket', everyMs: fallBackMs, once: async () => await fallBack(resources) },
  ];
}
