import type { Database } from '#db/database.ts';
import type { Clock } from '#src/clock.ts';
import { maskUtterance, nothingBefore } from '#src/hotline/mask-utterance.ts';
import { mishear } from '#src/hotline/simulator/mishear.ts';
import { type Hearing, takeCallEvents } from '#src/hotline/take-call-events.ts';
import { createSignals } from '#src/signals.ts';
import { digitsLeft, type Told, tellCodes, tellNumbers } from '#tests/support/spoken-identities.ts';

/** As many of its digits, one after the other, tell too much of a number. */
const fewestTelling = 4;

export type Masked = { readonly of: number; readonly right: number; readonly wrong: readonly string[] };

type Masking = Omit<Hearing, 'signals'> & { readonly db: Database; readonly clock: Clock };

/**
 * Numbers are told as a feed tells them, partial by partial, with the other side's "dạ" between two pieces; then all
 * that was kept is searched for their digits by other means than those that masked them.
 */
export async function measureNumbers(
  resources: Masking,
  { seed, many, errors }: { readonly seed: number; readonly many: number; readonly errors: number },
): Promise<Masked> {
  const told = tellNumbers(seed, many);
  const wrong: string[] = [];
  for (const [at, each] of told.entries()) {
    const said = errors > 0 ? mishear(each.said, { rate: errors, seed: seed + at }) : each.said;
    const call = `mask-${seed}-${errors}-${at}`;
    const events = eventsOf(call, said);
    await takeCallEvents({ ...resources, signals: createSignals() }, { source: 'bench', events });
    const kept = await keptOf(resources.db, call);
    const left = Math.max(...kept.map((text) => digitsLeft(text, each.value)));
    if (left >= fewestTelling)
      wrong.push(`${each.kind}, ${each.how}: ${said.join(' | ')} -> ${kept.join(' | ')}`);
  }
  return { of: told.length, right: told.length - wrong.length, wrong };
}

function eventsOf(call: string, said: readonly string[]): readonly object[] {
  return said.flatMap((text, row) => {
    const words = text.split(' ');
    const line = { type: 'utterance', call, segment: `c${row}`, speaker: 'citizen' };
    const partials = words.slice(0, -1).map((_, at) => words.slice(0, at + 1).join(' '));
    const grown = [...partials, text].map((part, at) => ({
      ...line,
      ...{ text: part, seq: at, final: at === words.length - 1 },
    }));
    const between = {
      type: 'utterance',
      call,
      segment: `o${row}`,
      speaker: 'operator',
      text: 'dạ',
      final: true,
    };
    return [...grown, between];
  });
}

/** Of partials too: what was kept while a number was still being said. */
async function keptOf(db: Database, call: string): Promise<readonly string[]> {
  const rows = await db.query<{ text: string }>(
    `select text_masked as text from utterances join calls on calls.id = call_id where source_call = $1
     union select text_masked from call_events join calls on calls.id = call_id
     where source_call = $1 and text_masked is not null`,
    [call],
  );
  return rows.map(({ text }) => text);
}

/** A code of a dossier is masked as one and can be looked up; a procedure's is nobody's and stays. */
export function measureCodes(seed: number, many: number): Masked {
  const told = tellCodes(seed, many);
  const wrong = told.flatMap((each) => {
    const [text = ''] = each.said;
    const masked = maskUtterance({ text, isPartial: false, before: nothingBefore });
    return isRight(each, masked)
      ? []
      : [`${each.kind} ${each.value}, ${each.how}: ${text} -> ${masked.text}`];
  });
  return { of: told.length, right: told.length - wrong.length, wrong };
}

function isRight({ kind, value, said }: Told, { text, dossiers }: ReturnType<typeof maskUtterance>): boolean {
  if (kind === 'procedure') return text === said[0];
  return dossiers.includes(value) && text.includes('[mã hồ sơ]');
}
