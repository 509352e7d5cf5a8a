import type { Database } from '#db/database.ts';
import {
  type Contradiction,
  findContradictions,
  findDecision,
  holdOverlays,
  replaceDecision,
} from '#db/overlays.ts';
import { findCurrentVersions } from '#db/versions.ts';
import type { Procedure, Version } from '#knowledge/entry.ts';
import { sha256 } from '#knowledge/sha256.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Resources } from '#src/resources.ts';
import { checkArea } from './check-area.ts';
import { provinceOf } from './overlay.ts';
import type { Decision } from './read-decision.ts';
import { type PlacedRow, spreadDecision } from './spread-decision.ts';

/** What became of a decision: `kept` where people imported another text of it before. */
export type Taken = {
  readonly outcome: 'taken' | 'same' | 'kept' | 'refused';
  /** How many values of how many procedures it sets. */
  readonly values: number;
  readonly procedures: number;
  readonly rejected: readonly string[];
};

export type Taking = { readonly origin: 'shipped' | 'imported' };

/**
 * Takes a decision in, in place of what stood under its number, in one transaction: its good rows, while each bad one
 * is a line of the report. A row that another decision of the same area holds on the same days is refused, also while
 * both are being imported. A decision of which nothing is good changes nothing.
 */
export async function takeDecision(
  resources: Pick<Resources, 'db' | 'clock'>,
  decision: Decision,
  { origin }: Taking,
): Promise<Taken> {
  const day = dayInVietnam(resources.clock.now());
  return await resources.db.transaction(async (tx) => {
    await holdOverlays(tx);
    const { head } = decision;
    const province = provinceOf(head) ?? '';
    const key = { number: head.decision, scope: head.area };
    const wrongArea = await checkArea(tx, { area: head.area, province });
    if (wrongArea) return refused(`${head.decision}: ${wrongArea}`);
    const known = await findDecision(tx, key);
    if (origin === 'shipped' && known?.origin === 'imported') return { ...nothing, outcome: 'kept' };
    const { rows, rejected } = await soundRows(tx, decision, day);
    if (rows.length === 0) return { ...nothing, outcome: 'refused', rejected };
    const contentHash = await sha256(JSON.stringify([head, rows.map(({ at: _, ...row }) => row)]));
    const done = { values: rows.length, procedures: new Set(rows.map((row) => row.entryId)).size, rejected };
    if (known?.contentHash === contentHash) return { outcome: 'same', ...done };
    await replaceDecision(
      tx,
      {
        ...key,
        ...{ province, origin, contentHash, title: head.title, issuer: head.issuer, demo: head.demo },
        ...{ decidedOn: head.date, sourceUrl: head.url ?? null },
      },
      rows.map(({ at: _, ...row }) => row),
    );
    return { outcome: 'taken', ...done };
  });
}

const nothing = { values: 0, procedures: 0, rejected: [] };

function refused(why: string): Taken {
  return { ...nothing, outcome: 'refused', rejected: [why] };
}

type Sound = { readonly rows: readonly PlacedRow[]; readonly rejected: readonly string[] };

async function soundRows(tx: Database, decision: Decision, day: string): Promise<Sound> {
  const codes = [...new Set(decision.changes.flatMap(({ change }) => change.codes))];
  const versions = await findCurrentVersions(tx, codes, day);
  const spread = spreadDecision(decision, (code) => procedureOf(versions, code));
  const { decision: number, area: scope } = decision.head;
  const taken = await findContradictions(tx, { number, scope }, spread.rows);
  const byRow = new Map(taken.map((one) => [one.index, one]));
  return {
    rows: spread.rows.filter((_, index) => !byRow.has(index)),
    rejected: [
      ...spread.rejected,
      ...spread.rows.flatMap((row, index) => {
        const other = byRow.get(index);
        return other ? [sayContradiction(row, decision, other)] : [];
      }),
    ],
  };
}

/** The procedure, or why there is none under this code. */
function procedureOf(versions: readonly Version[], code: string): Procedure | string {
  const own = versions.find(({ entryId }) => entryId === code)?.content;
  if (own?.kind === 'procedure') return own;
  const successor = versions.find(
    ({ content }) => content.kind === 'procedure' && content.replaces.includes(code),
  );
  if (successor) return `has been replaced by ${successor.entryId}: write that code`;
  return 'is no procedure of this catalogue today';
}

function sayContradiction(row: PlacedRow, { head }: Decision, other: Contradiction): string {
  const what = row.slot ? `${row.field} (${row.slot})` : row.field;
  const until = other.to ? `to ${other.to}` : 'on';
  return `${row.at} ${row.entryId}: ${what} of ${head.area} in ${head.decision} contradicts ${other.number}, which holds it from ${other.from} ${until}`;
}
