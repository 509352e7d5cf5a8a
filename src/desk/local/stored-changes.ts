import type { StoredDecision } from '#db/overlays.ts';
import { type DecisionHead, demoProvince, type OverlayChange } from '#knowledge/local/overlay.ts';
import type { Decision } from '#knowledge/local/read-decision.ts';

/** One thing that a decision sets, as it can be changed; `key` is of what it says: what was changed has another. */
export type StoredChange = {
  readonly key: string;
  readonly name: string | null;
  readonly change: OverlayChange & { readonly from: string };
};

/** What a decision sets, each once: a time limit for three ways of filing stands as three rows. */
export function storedChanges({ rows }: Pick<StoredDecision, 'rows'>): readonly StoredChange[] {
  const byKey = new Map<string, StoredChange>();
  for (const { entryId, field, slot, value, from, to, name } of rows) {
    const part = field === 'limits' ? '' : slot;
    const said = [entryId, field, part, from, JSON.stringify(value)].join('|');
    if (byKey.has(said)) continue;
    const key = shortOf(`${said}|${to ?? ''}`);
    byKey.set(said, { key, name, change: toChange({ entryId, field, value, from, to }) });
  }
  return [...byKey.values()];
}

/** FNV-1a: tells a handful of rows apart, and guards nothing. */
function shortOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
}

type Row = Pick<StoredDecision['rows'][number], 'entryId' | 'field' | 'value' | 'from' | 'to'>;

/** Only changes that passed `overlayChangeSchema` are ever written, which guarantees that field and value belong together. */
function toChange({ entryId, field, value, from, to }: Row): StoredChange['change'] {
  return { codes: [entryId], field, value, from, ...(to ? { to } : {}) } as StoredChange['change'];
}

/** The decision again as one that can be taken in, with these changes. */
export function asDecision(
  stored: Omit<StoredDecision, 'rows'>,
  changes: readonly (OverlayChange & { readonly from: string })[],
): Decision {
  const { number, scope, province, title, issuer, decidedOn, sourceUrl } = stored;
  const from = changes.map((change) => change.from).sort()[0] ?? decidedOn;
  const head: DecisionHead = {
    ...{ decision: number, date: decidedOn, title, issuer, area: scope, province, from },
    ...(sourceUrl ? { url: sourceUrl } : {}),
    demo: province === demoProvince,
  };
  return { head, changes: changes.map((change, at) => ({ at: `${at + 1}`, change })) };
}
