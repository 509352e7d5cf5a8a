import type { Database } from '#db/database.ts';
import { discardLetters, listLetters, lockLetters, retryLetters, type SettledLetter } from '#db/letters.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import type { Letter } from './letter.ts';
import { type Posting, reachOf } from './show-letters.ts';

type Settling = Posting & Pick<Resources, 'signals'>;

export type LettersSettled =
  /** `missed`: somebody else was quicker, they are none of theirs, or something is on its way to the same reader. */
  | { readonly kind: 'settled'; readonly done: number; readonly missed: number }
  /** Nothing was done: some cannot be sent again at all. */
  | { readonly kind: 'stuck' }
  /** Nothing was done: some may come twice or behind newer news, and nobody said that they know. */
  | { readonly kind: 'unsure' };

/** Lets letters be sent again: all that are asked for, or none where something must be known first. */
export async function resendLetters(
  resources: Settling,
  by: Staff,
  { ids, knowing }: { readonly ids: readonly string[]; readonly knowing: boolean },
): Promise<LettersSettled> {
  const reach = reachOf(resources);
  const settled = await resources.db.transaction(async (tx): Promise<LettersSettled> => {
    await lockLetters(tx, ids);
    const everywhere = { channel: null, way: null, standing: null, after: 0, most: ids.length };
    const chosen = await listLetters(tx, { ...everywhere, agencies: by.agencies, reach, ids });
    if (chosen.some(({ hurdle }) => hurdle !== null)) return { kind: 'stuck' };
    if (!knowing && chosen.some(mustBeKnown)) return { kind: 'unsure' };
    const done = await retryLetters(tx, by.agencies, { reach, ids });
    await record(tx, by, { act: 'letter.retried', done, why: null, at: reach.now });
    return countOf(done, ids);
  });
  tell(resources, settled);
  if (settled.kind === 'settled' && settled.done > 0) resources.signals.say('due', '');
  return settled;
}

/** Lets letters lie for good, with a reason. */
export async function dropLetters(
  resources: Settling,
  by: Staff,
  { ids, why }: { readonly ids: readonly string[]; readonly why: string },
): Promise<LettersSettled> {
  const reach = reachOf(resources);
  const settled = await resources.db.transaction(async (tx) => {
    const done = await discardLetters(tx, by.agencies, { reach, ids });
    await record(tx, by, { act: 'letter.discarded', done, why, at: reach.now });
    return countOf(done, ids);
  });
  tell(resources, settled);
  return settled;
}

/** Whether it may come twice, or behind something that was said later. */
function mustBeKnown({ isSurelyUnseen, isOvertaken }: Letter): boolean {
  return !isSurelyUnseen || isOvertaken;
}

async function record(
  tx: Database,
  by: Staff,
  made: {
    readonly act: 'letter.retried' | 'letter.discarded';
    readonly done: readonly SettledLetter[];
    readonly why: string | null;
    readonly at: Date;
  },
): Promise<void> {
  const { act, done, why, at } = made;
  for (const { id, agency } of done) {
    await recordAudit(tx, by, { act, subject: { kind: 'letter', id }, agency, why, at });
  }
}

function countOf(done: readonly SettledLetter[], ids: readonly string[]): LettersSettled {
  return { kind: 'settled', done: done.length, missed: ids.length - done.length };
}

function tell({ signals }: Settling, settled: LettersSettled): void {
  if (settled.kind === 'settled' && settled.done > 0) signals.say('staff', 'health');
}
