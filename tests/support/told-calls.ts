import type { Database } from '#db/database.ts';
import { type CallEventsTaken, takeCallEvents } from '#src/hotline/take-call-events.ts';
import { Secret } from '#src/secret.ts';
import { openKeys } from '#src/sign.ts';
import { createSignals, type Signals } from '#src/signals.ts';
import { fixedClock } from './fixed-clock.ts';

export const callKeys = openKeys(new Secret('a secret of the tests, long enough to be one'));

/** When the calls of the tests are heard. */
export const heardAt = '2026-11-18T09:00:00+07:00';

/** What a feed would tell, at the moment of the tests. */
export async function tellCalls(
  db: Database,
  events: readonly unknown[],
  {
    source = 'tổng đài',
    signals = createSignals(),
    at = heardAt,
  }: { source?: string; signals?: Signals; at?: string } = {},
): Promise<CallEventsTaken> {
  const resources = { db, signals, clock: fixedClock(at), keys: await callKeys };
  return await takeCallEvents(resources, { source, events });
}

/** One utterance of the call `c1`, final unless said otherwise. */
export function said(segment: string, text: string, told: object = {}): object {
  return { type: 'utterance', call: 'c1', segment, speaker: 'citizen', text, final: true, ...told };
}

/** What is kept of all calls, in the order in which it was said. */
export async function keptTalk(db: Database): Promise<readonly { speaker: string; text: string }[]> {
  return await db.query('select speaker, text_masked as text from utterances order by call_id, began_at, id');
}
