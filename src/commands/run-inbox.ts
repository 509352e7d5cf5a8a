import { writeFile } from 'node:fs/promises';
import { listAttachments } from '#db/attachments.ts';
import { findHandoff, listHandoffs } from '#db/handoffs.ts';
import { listLines, listUndelivered } from '#db/messages.ts';
import { dayInVietnam, timeInVietnam } from '#src/clock.ts';
import { readAttachment } from '#src/conversations/read-attachment.ts';
import type { Working } from '#src/conversations/working.ts';
import { closeConversation } from '#src/inbox/close-conversation.ts';
import { isOver, type Replied, replyToCitizen } from '#src/inbox/reply-to-citizen.ts';
import { takeConversation } from '#src/inbox/take-conversation.ts';
import type { Staff } from '#src/people/staff.ts';

export type InboxCommand =
  | { readonly verb: 'list' }
  | { readonly verb: 'show' | 'close'; readonly id: string }
  | { readonly verb: 'save'; readonly id: string; readonly file: string }
  | { readonly verb: 'reply'; readonly id: string; readonly text: string };

/** What a command came to: its exit code, and the lines that it prints. */
export type Ran = { readonly code: number; readonly lines: readonly string[] };

type Inbox = Pick<Working, 'db' | 'clock' | 'centre' | 'channels' | 'signals'> & {
  /** Who is at the keyboard, as the queue keeps it. */
  readonly operator: string;
};

/** Whoever may start this command may see all; they stand in the queue and the audit by the name of their account. */
function atCommandLine(operator: string): Staff {
  return {
    ...{ kind: 'staff', id: `command:${operator}`, name: operator, email: '', roles: ['operator'] },
    ...{ agencies: null, language: 'en' },
  };
}

const mostListed = 200;
const mostLines = 30;

export async function runInbox(inbox: Inbox, command: InboxCommand): Promise<Ran> {
  const { code, lines } = await runVerb(inbox, command);
  return { code, lines: lines.map((line) => line.replace(steering, '')) };
}

/** What a citizen wrote must not steer a terminal, or turn its words around. */
const steering = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

async function runVerb(inbox: Inbox, command: InboxCommand): Promise<Ran> {
  switch (command.verb) {
    case 'list':
      return await list(inbox);
    case 'show':
      return await show(inbox, command.id);
    case 'save':
      return await save(inbox, command);
    case 'reply':
      return await reply(inbox, command);
    case 'close':
      return await close(inbox, command.id);
    default:
      return command satisfies never;
  }
}

async function list({ db, clock }: Inbox): Promise<Ran> {
  const waiting = await listHandoffs(db, mostListed);
  const now = clock.now();
  const lines = waiting.map(({ id, why, channel, askedAt, promisedBy, askedWith, sent }) =>
    [
      ...[promisedBy < now ? 'LATE' : '    ', id.padStart(5), why.padEnd(5), channel.padEnd(8)],
      `promised ${moment(promisedBy)}  waits ${age(askedAt, now)}  ${sent ? `[${sent}] ` : ''}${cut(askedWith ?? '')}`,
    ].join('  '),
  );
  const late = waiting.filter(({ promisedBy }) => promisedBy < now).length;
  return { code: 0, lines: [...lines, `${waiting.length} waiting, ${late} late`] };
}

/** A page fetches its answers by itself, and nobody keeps how far it came. */
const unseen = '  on the web: they read it while their page is open; whether they did is not known';

async function show({ db, clock }: Inbox, id: string): Promise<Ran> {
  const handoff = await findHandoff(db, id);
  if (!handoff) return unknown(id);
  const { conversationId, state, why, channel, askedAt, promisedBy } = handoff;
  const isLate = !isOver(handoff) && promisedBy < clock.now();
  const [newest, lost, attachments] = await Promise.all([
    listLines(db, conversationId, mostLines + 1),
    listUndelivered(db, conversationId, mostLines),
    listAttachments(db, conversationId),
  ]);
  const lines = newest.slice(-mostLines);
  return {
    code: 0,
    lines: [
      `${id}  ${why}  ${channel}  ${state}  asked ${moment(askedAt)}  promised ${moment(promisedBy)}${isLate ? '  LATE' : ''}`,
      ...(newest.length > mostLines
        ? [`  … earlier lines are left out: these are the last ${mostLines}`]
        : []),
      ...lines.map(
        ({ at, by, textMasked }) => `  ${moment(at)}  ${by}: ${textMasked.replace(/\n/g, '\n    ')}`,
      ),
      ...(channel === 'web' && state === 'answered' ? [unseen] : []),
      ...lost.map(({ at, why }) => `  ${moment(at)}  NOT DELIVERED: ${why}`),
      ...attachments.map(
        (one) =>
          `  attachment ${one.id}  ${one.kind}  ${one.state}  ${one.type ?? ''}  ${one.bytes ?? '-'} bytes`,
      ),
    ],
  };
}

/** Never over a file that is there, and never run or opened. */
async function save(inbox: Inbox, { id, file }: Extract<InboxCommand, { verb: 'save' }>): Promise<Ran> {
  const read = await readAttachment(inbox, id);
  switch (read.kind) {
    case 'unknown':
      return { code: 1, lines: [`There is no attachment ${id}.`] };
    case 'not-stored':
      return { code: 1, lines: [`Attachment ${id} is ${read.state}: there is nothing to save.`] };
    case 'file':
      break;
    default:
      return read satisfies never;
  }
  try {
    await writeFile(file, read.file.body, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return { code: 1, lines: [`${file} is there already: name another.`] };
  }
  const { type, body } = read.file;
  return { code: 0, lines: [`${body.length} bytes of ${type} in ${file}`] };
}

async function reply(inbox: Inbox, { id, text }: Extract<InboxCommand, { verb: 'reply' }>): Promise<Ran> {
  const replied = await replyToCitizen(inbox, atCommandLine(inbox.operator), { handoffId: id, text });
  return replied.kind === 'unknown'
    ? unknown(id)
    : { code: replied.kind === 'queued' ? 0 : 1, lines: [told(replied)] };
}

function told(replied: Exclude<Replied, { kind: 'unknown' }>): string {
  switch (replied.kind) {
    case 'queued':
      return `On its way in ${replied.messages} message(s); the wait is over.`;
    case 'over':
      return `Nothing was sent: this wait is over already (${replied.state}).`;
    case 'held':
      return `Nothing was sent: ${replied.by ?? 'somebody else'} holds this conversation.`;
    case 'unreachable':
      return 'Nothing was sent: they blocked us, or had everything erased.';
    case 'channel-off':
      return `Nothing was sent: ${replied.channel} is off for this command. Give it the settings that the service runs with.`;
    case 'file':
      return 'Nothing was sent: the file is not taken.';
    case 'empty':
      return 'Nothing was sent: there are no words in it.';
    default:
      return replied satisfies never;
  }
}

async function close(inbox: Inbox, id: string): Promise<Ran> {
  const handoff = await findHandoff(inbox.db, id);
  if (!handoff) return unknown(id);
  if (isOver(handoff)) return { code: 1, lines: [`This wait is over already (${handoff.state}).`] };
  const { conversationId } = handoff;
  const staff = atCommandLine(inbox.operator);
  const taken = await takeConversation(inbox, staff, { conversationId });
  if (taken.kind === 'unknown') return unknown(id);
  if (taken.kind === 'held') return { code: 1, lines: [`${taken.by} holds this conversation.`] };
  await closeConversation(inbox, staff, { conversationId, epoch: taken.epoch, told: 'silent' });
  return { code: 0, lines: ['Closed without an answer.'] };
}

function unknown(id: string): Ran {
  return { code: 1, lines: [`Nobody waits, or waited, under ${id}.`] };
}

function moment(at: Date): string {
  return `${dayInVietnam(at)} ${timeInVietnam(at)}`;
}

function age(since: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000));
  if (minutes < 60) return `${minutes} min`;
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 1440)} days`;
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 80 ? `${[...line].slice(0, 79).join('')}…` : line;
}
