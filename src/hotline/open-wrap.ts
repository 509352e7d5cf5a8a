import { findCallTicket, findCallWrap, listSaidByOperator } from '#db/call-wraps.ts';
import { findSeenCall, type SeenCall } from '#db/desk-calls.ts';
import { listSuggestions } from '#db/suggestions.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import type { CallWrap } from './call-wrap.ts';
import { draftWrap } from './draft-wrap.ts';

/** Of a long call the last says what was promised. */
const mostSaid = 400;

export type OpenedWrap = {
  readonly call: SeenCall;
  /** As it was kept, or a draft to start from. */
  readonly wrap: CallWrap;
  /** Of the kept one; 0 where it is a draft. */
  readonly revision: number;
  /** Procedures to choose from: those on its cards. */
  readonly procedures: readonly { readonly code: string; readonly title: string }[];
  /** Where the whole lists of its cards are, from the root of the address. */
  readonly checklists: readonly { readonly title: string; readonly path: string }[];
  /** The report that was made of the call. */
  readonly ticket: string | null;
};

/** For whoever answered the call, or a supervisor once it was summed up. `null` of one that is not theirs. */
export async function openWrap(
  { db }: Pick<Resources, 'db'>,
  staff: Staff,
  id: string,
): Promise<OpenedWrap | null> {
  demandRight(staff, 'hotline.work');
  const call = await findSeenCall(db, staff.agencies, id);
  if (!call) return null;
  const isTheirs = call.staffId === staff.id;
  const kept = await findCallWrap(db, id);
  // What was said is not a supervisor's to read; what was summed up is.
  if (!isTheirs && !(kept && staff.roles.includes('supervisor'))) return null;
  const cards = await listSuggestions(db, id);
  const titles = new Map(cards.flatMap(({ code, card }) => (code === null ? [] : [[code, card.title]])));
  const seen = {
    call,
    procedures: [...titles].map(([code, title]) => ({ code, title })),
    checklists: listsOf(cards),
    ticket: await findCallTicket(db, id),
  };
  if (kept) return { ...seen, wrap: kept, revision: kept.revision };
  const said = await listSaidByOperator(db, id, mostSaid);
  return { ...seen, wrap: draftWrap({ cards, note: call.note, said }), revision: 0 };
}

/** One for each procedure: of its newest card, which knows most of the case. */
function listsOf(cards: Awaited<ReturnType<typeof listSuggestions>>): OpenedWrap['checklists'] {
  const lists = new Map<string, OpenedWrap['checklists'][number]>();
  for (const { code, card } of cards) {
    if (code !== null && card.checklistPath !== null) {
      lists.set(code, { title: card.title, path: card.checklistPath });
    }
  }
  return [...lists.values()];
}
