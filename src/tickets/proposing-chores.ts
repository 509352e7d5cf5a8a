import type { Chore } from '#src/conversations/start-chores.ts';
import { proposeDue } from './propose-due.ts';

const proposeMs = 5_000;

/** Apart from the filing, which waits for no model. */
export function proposingChores(resources: Parameters<typeof proposeDue>[0]): readonly Chore[] {
  return [{ name: 'propose-for-tickets', everyMs: proposeMs, once: () => proposeDue(resources) }];
}
