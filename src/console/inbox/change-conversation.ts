import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { Fault } from '#src/fault.ts';
import { addNote } from '#src/inbox/add-note.ts';
import { answerConversation } from '#src/inbox/answer-conversation.ts';
import { closeConversation } from '#src/inbox/close-conversation.ts';
import { giveBack } from '#src/inbox/give-back.ts';
import { handOn } from '#src/inbox/hand-on.ts';
import type { Lost, Unknown } from '#src/inbox/hold.ts';
import { keepConversation } from '#src/inbox/keep-conversation.ts';
import { takeConversation } from '#src/inbox/take-conversation.ts';
import { unmaskConversation } from '#src/inbox/unmask-conversation.ts';
import { askedQueue, pathWith } from './asked-queue.ts';
import { mostLetters } from './composer.tsx';
import { sendConversation } from './show-inbox.tsx';

const epoch = z.string().regex(/^\d{1,18}$/);

const takeSchema = z.strictObject({ over: epoch.optional() });

export async function postTake(visit: Visit): Promise<Response> {
  const conversationId = idOf(visit);
  const { over = null } = await readOrRefuse(visit, takeSchema);
  const taken = await takeConversation(visit.resources, visit.staff, { conversationId, over });
  if (taken.kind === 'unknown') throw missing();
  if (taken.kind === 'held') {
    return await sendConversation(visit, { trouble: taken, typed: null, status: 409 });
  }
  return redirect(visit, pathWith({ ...askedQueue(visit), view: 'mine' }, conversationId), 'taken');
}

const saySchema = z.strictObject({
  as: z.enum(['reply', 'note']),
  text: z.string().max(mostLetters * 4),
  epoch,
  key: z.uuid(),
});

/** A reply or a note: whatever stands in the way, what was typed stands in the form again. */
export async function postWords(visit: Visit): Promise<Response> {
  const conversationId = idOf(visit);
  const read = await readOrRefuse(visit, saySchema);
  const { as, key } = read;
  // A form sends line ends of its own.
  const text = read.text.replaceAll('\r\n', '\n');
  const typed = { text, as };
  if (text.length > mostLetters) {
    return await sendConversation(visit, { trouble: { kind: 'too-long' }, typed, status: 422 });
  }
  const said =
    as === 'note'
      ? await addNote(visit.resources, visit.staff, { conversationId, text })
      : await answerConversation(visit.resources, visit.staff, {
          ...{ conversationId, epoch: read.epoch, text, key },
        });
  switch (said.kind) {
    case 'queued':
      return redirect(visit, pathWith(askedQueue(visit), conversationId), 'answered');
    case 'noted':
      return redirect(visit, pathWith(askedQueue(visit), conversationId), 'noted');
    case 'unknown':
      throw missing();
    case 'lost':
      return await sendConversation(visit, { trouble: said, typed, status: 409 });
    case 'empty':
    case 'unreachable':
    case 'channel-off':
      return await sendConversation(visit, { trouble: { kind: said.kind }, typed, status: 422 });
    default:
      return said satisfies never;
  }
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
  const [kind, ...rest] = to.split(':');
  const name = rest.join(':');
  const toward =
    kind === 'person' ? ({ kind, id: name } as const) : ({ kind: 'agency', agency: name } as const);
  const handed =
    name === ''
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

function idOf({ c }: Visit): string {
  const id = z.uuid().safeParse(c.req.param('conversation'));
  if (!id.success) throw missing();
  return id.data;
}

function missing(): Fault {
  return new Fault('not-found', 'There is no such conversation.');
}

async function sayLost(visit: Visit, lost: Lost | Unknown): Promise<Response> {
  if (lost.kind === 'unknown') throw missing();
  return await sendConversation(visit, { trouble: lost, typed: null, status: 409 });
}

async function readOrRefuse<Schema extends z.ZodType>(
  visit: Visit,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const read = await readForm(visit, schema);
  if (read.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  return read.values;
}
