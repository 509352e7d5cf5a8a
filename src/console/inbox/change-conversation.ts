import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { readOrRefuse } from '#src/console/read-or-refuse.ts';
import { redirect } from '#src/console/redirect.ts';
import { closeConversation } from '#src/inbox/close-conversation.ts';
import { giveBack } from '#src/inbox/give-back.ts';
import { type HandTo, handOn } from '#src/inbox/hand-on.ts';
import type { Lost, Unknown } from '#src/inbox/hold.ts';
import { keepConversation } from '#src/inbox/keep-conversation.ts';
import { takeConversation } from '#src/inbox/take-conversation.ts';
import { unmaskConversation } from '#src/inbox/unmask-conversation.ts';
import { askedQueue, pathWith } from './asked-queue.ts';
import { mostLetters } from './composer.tsx';
import { epoch, idOf, missing } from './conversation-form.ts';
import { sendConversation } from './show-inbox.tsx';

/** What was typed before comes along: a reply that could not be sent, or a note. */
const takeSchema = z.strictObject({
  over: epoch.optional(),
  ...{ epoch: epoch.optional(), key: z.uuid().optional(), as: z.literal('note').optional() },
  was: z.literal('reply').optional(),
  text: z.string().max(mostLetters).default(''),
});

export async function postTake(visit: Visit): Promise<Response> {
  const conversationId = idOf(visit);
  const { over = null, was, text: sent } = await readOrRefuse(visit, takeSchema);
  // A form sends line ends of its own.
  const text = sent.replaceAll('\r\n', '\n');
  const typed = text.trim() === '' ? null : ({ text, as: was ?? 'note' } as const);
  const taken = await takeConversation(visit.resources, visit.staff, { conversationId, over });
  if (taken.kind === 'unknown') throw missing();
  if (taken.kind === 'held') {
    return await sendConversation(visit, { trouble: taken, typed, status: 409 });
  }
  if (typed) return await sendConversation(visit, { trouble: null, typed, status: 200 });
  return redirect(visit, pathWith({ ...askedQueue(visit), view: 'mine' }, conversationId), 'taken');
}

const holdSchema = z.strictObject({ epoch });

export async function postGiveBack(visit: Visit): Promise<Response> {
  const hold = { conversationId: idOf(visit), ...(await readOrRefuse(visit, holdSchema)) };
  const given = await giveBack(visit.resources, visit.staff, hold);
  return given.kind === 'given-back'
    ? redirect(visit, pathWith(askedQueue(visit), hold.conversationId), 'given')
    : await sayLost(visit, given);
}

export async function postClose(visit: Visit): Promise<Response> {
  const hold = { conversationId: idOf(visit), ...(await readOrRefuse(visit, holdSchema)) };
  const closed = await closeConversation(visit.resources, visit.staff, hold);
  return closed.kind === 'closed'
    ? redirect(visit, pathWith(askedQueue(visit)), 'closed')
    : await sayLost(visit, closed);
}

const handSchema = z.strictObject({
  epoch,
  to: z.string().max(300),
  why: z.string().trim().max(300).default(''),
});

export async function postHandOn(visit: Visit): Promise<Response> {
  const conversationId = idOf(visit);
  const { epoch: mine, to, why } = await readOrRefuse(visit, handSchema);
  const toward = towardOf(to);
  const handed =
    toward === null
      ? ({ kind: 'nobody' } as const)
      : await handOn(visit.resources, visit.staff, {
          ...{ conversationId, epoch: mine, to: toward, why: why || null },
        });
  if (handed.kind === 'handed-on') return redirect(visit, pathWith(askedQueue(visit)), 'handed');
  if (handed.kind === 'nobody') {
    return await sendConversation(visit, { trouble: handed, typed: null, status: 422 });
  }
  return await sayLost(visit, handed);
}

/** "person:4c0e", "agency:Sở Y tế", "centre". */
function towardOf(to: string): HandTo | null {
  const [kind, ...rest] = to.split(':');
  const name = rest.join(':');
  if (kind === 'centre') return { kind };
  if (name === '') return null;
  return kind === 'person' ? { kind, id: name } : { kind: 'agency', agency: name };
}

/** From the open page, once a minute; no page is made of it. */
export async function postKeep(visit: Visit): Promise<Response> {
  const hold = { conversationId: idOf(visit), ...(await readOrRefuse(visit, holdSchema)) };
  const kept = await keepConversation(visit.resources, visit.staff, hold);
  if (kept.kind === 'unknown') throw missing();
  return visit.c.body(null, kept.kind === 'kept' ? 204 : 409);
}

const unmaskSchema = z.strictObject({ why: z.string().max(500) });

export async function postUnmask(visit: Visit): Promise<Response> {
  const conversationId = idOf(visit);
  const { why } = await readOrRefuse(visit, unmaskSchema);
  const opened = await unmaskConversation(visit.resources, visit.staff, { conversationId, why });
  if (!opened) throw missing();
  return opened.kind === 'unmasked'
    ? redirect(visit, pathWith(askedQueue(visit), conversationId), 'unmasked')
    : await sendConversation(visit, { trouble: { kind: 'reason' }, typed: null, status: 422 });
}

async function sayLost(visit: Visit, lost: Lost | Unknown): Promise<Response> {
  if (lost.kind === 'unknown') throw missing();
  return await sendConversation(visit, { trouble: lost, typed: null, status: 409 });
}
