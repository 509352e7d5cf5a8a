import { type Colleague, listAgencyNames, listColleagues } from '#db/colleagues.ts';
import { findHeld, type HeldConversation } from '#db/holders.ts';
import {
  listSteps,
  listThread,
  listThreadFiles,
  type ThreadFile,
  type ThreadLine,
  type ThreadStep,
} from '#db/inbox-lines.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Inbox, Unknown } from './hold.ts';

/** What was said, sent and done in a conversation, in its order. */
export type ThreadItem =
  | ({ readonly kind: 'line' } & ThreadLine)
  | ({ readonly kind: 'step' } & Omit<ThreadStep, 'kind'> & { readonly step: ThreadStep['kind'] })
  | { readonly kind: 'attachment'; readonly at: Date; readonly attachment: ThreadFile };

export type OpenedConversation = {
  readonly kind: 'opened';
  readonly held: HeldConversation;
  readonly thread: readonly ThreadItem[];
  /** What `before` is to be for the lines before these; `null` where there are none. */
  readonly earlier: string | null;
  readonly colleagues: readonly Colleague[];
  readonly agencies: readonly string[];
};

const mostLines = 100;

/** As it stands now, masked, for whoever may see its agency's matters. */
export async function openConversation(
  { db }: Pick<Inbox, 'db'>,
  staff: Staff,
  { id, before }: { readonly id: string; readonly before: string | null },
): Promise<OpenedConversation | Unknown> {
  const held = await findHeld(db, id, staff);
  if (!held) return { kind: 'unknown' };
  const found = await listThread(db, id, { before, most: mostLines + 1 });
  const lines = found.slice(-mostLines);
  const isWhole = found.length <= mostLines;
  const since = isWhole ? null : (lines[0]?.at ?? null);
  const [steps, attachments, colleagues, agencies] = await Promise.all([
    listSteps(db, id, { since, most: mostLines }),
    listThreadFiles(db, id),
    listColleagues(db, { agency: held.agency, but: staff.id }),
    listAgencyNames(db),
  ]);
  const last = before === null ? null : (lines.at(-1)?.at ?? null);
  const isShown = (at: Date) => (since === null || at >= since) && (last === null || at <= last);
  const items: readonly ThreadItem[] = [
    ...lines.map((line) => ({ kind: 'line' as const, ...line })),
    ...steps.map(({ kind, ...step }) => ({ kind: 'step' as const, step: kind, ...step })),
    ...attachments.map((attachment) => ({
      kind: 'attachment' as const,
      at: attachment.at,
      attachment,
    })),
  ];
  return {
    kind: 'opened',
    held,
    // A sort keeps the order of what has the same time.
    thread: items.filter(({ at }) => isShown(at)).toSorted((a, b) => a.at.getTime() - b.at.getTime()),
    earlier: isWhole ? null : (lines[0]?.id ?? null),
    colleagues,
    agencies: agencies.filter((agency) => agency !== held.agency),
  };
}
