import { z } from 'zod';
import { addHistory } from '#db/ticket-history.ts';
import { isProposed, listUnproposed } from '#db/ticket-proposals.ts';
import { changeTicket, findTicket, lockTicket, type TicketRow } from '#db/tickets.ts';
import { foldText } from '#knowledge/fold.ts';
import { categoryPrompt } from '#prompts/category.ts';
import { startPatience } from '#src/answers/start-patience.ts';
import type { Filled, ModelRequest, PatientModel } from '#src/model.ts';
import { agencyOf, type Category, categories } from './propose-agency.ts';
import { unsealTold } from './sealed-ticket.ts';
import { settingsOf, type Ticketing } from './ticket-settings.ts';

const form = { name: 'category', schema: z.object({ category: z.enum(categories) }) };
type Chosen = Filled<{ readonly category: Category }>;

/** One word, and what stands around it. */
const mostTokens = 60;
const longest = 2_000;
const most = 20;
const dayMs = 86_400_000;

type Proposing = Ticketing & { readonly model?: PatientModel | null | undefined };

/**
 * Lets a model look again at what the rules said a filed report is about. It is filed by then: nobody waits for the
 * model, and whatever is the matter with it, what the rules said stands. Which way was taken stands in the history.
 * Kind and limits stay as the citizen was told them. How many were looked at.
 */
export async function proposeDue(resources: Proposing): Promise<number> {
  const { db, clock, model } = resources;
  if (!model || !settingsOf(resources).owner.isOurs) return 0;
  const since = new Date(clock.now().getTime() - dayMs);
  const due = await listUnproposed(db, { since, most });
  for (const id of due) {
    const ticket = await findTicket(db, { id });
    if (ticket) await write(resources, ticket, await choose(model, ticket));
  }
  return due.length;
}

/** The masked words alone go out, on the budget of whoever reported. */
async function choose(model: PatientModel, ticket: TicketRow): Promise<Chosen> {
  const patience = startPatience(model);
  const report = (ticket.wordsMasked ?? '').slice(0, longest);
  const messages: ModelRequest['messages'] = [
    ['system', categoryPrompt],
    ['human', JSON.stringify({ report })],
  ];
  const payer = ticket.conversationId ?? ticket.id;
  const { signal } = patience;
  try {
    const asked = model.fill({ purpose: 'propose', messages, mostTokens, signal, payer }, form);
    const late = patience.left.then((): Chosen => ({ value: null, trouble: 'too-slow' }));
    return await Promise.race([asked, late]);
  } finally {
    patience.end();
  }
}

async function write(
  resources: Proposing,
  { id }: Pick<TicketRow, 'id'>,
  { value, trouble }: Chosen,
): Promise<void> {
  const at = resources.clock.now();
  const { listener } = settingsOf(resources);
  await resources.db.transaction(async (tx) => {
    const ticket = await lockTicket(tx, { id });
    // A person, or another program, was quicker.
    if (ticket?.categoryBy !== 'rules' || (await isProposed(tx, id))) return;
    const is = value?.category ?? null;
    const isOther = is !== null && is !== ticket.category;
    if (isOther) await changeTicket(tx, id, { at, ...(await proposalOf(resources, ticket, is)) });
    const detail = {
      way: isOther ? 'model' : 'rules',
      was: ticket.category,
      is: is ?? ticket.category,
      trouble,
    };
    const line = {
      at,
      actor: 'system:model',
      act: 'proposed',
      state: ticket.state,
      detail,
      why: null,
    } as const;
    await addHistory(tx, id, { ...line, told: isOther && listener !== null });
  });
  resources.log.info('ticket.proposed', { ticket: id, trouble: trouble ?? 'none' });
}

/** Whom a person has chosen, or what somebody has begun to work on, stays where it is. */
async function proposalOf(resources: Proposing, ticket: TicketRow, category: Category) {
  const by = 'model' as const;
  if (!ticket.kind || ticket.agencyBy === 'person' || ticket.state !== 'filed')
    return { category: { value: category, by } };
  const { words, place } = await unsealTold(resources.sessionSecret, ticket.toldSealed);
  const folded = foldText(`${words}\n${place?.words ?? ''}`);
  const { agencies } = settingsOf(resources);
  const about = { category, kind: ticket.kind, folded, ward: place?.ward ?? null };
  const agency = agencyOf(about, { centre: resources.centre.name, agencies });
  return { category: { value: category, by }, ...(agency !== null && { agency: { value: agency, by } }) };
}
