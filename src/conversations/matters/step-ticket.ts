import type { Block, Choice, Shared } from '#src/answers/answer.ts';
import type { Reply } from '#src/answers/compose/composition.ts';
import type { Effect } from '#src/conversations/effect.ts';
import type { Response } from '#src/conversations/respond.ts';
import { type DraftInput, prepareSaid } from '#src/tickets/change-draft.ts';
import { type Draft, mostPhotos, type Taken, takeSaid } from '#src/tickets/draft.ts';
import { prepareConfirmation } from '#src/tickets/prepare-confirmation.ts';
import { isOfDossier, sayDraft } from '#src/tickets/say-draft.ts';
import { sayConfirmed } from '#src/tickets/say-ticket.ts';
import { sealDraft } from '#src/tickets/sealed-ticket.ts';
import { ticketWords } from '#src/tickets/ticket-words.ts';
import type { HeldTicket } from '#src/tickets/ticket-write.ts';
import { asPressed, speakTicket } from './speak-ticket.ts';
import type { Telling } from './telling.ts';

type Step = {
  /** Of version 0 before it is opened. */
  readonly told: HeldTicket;
  readonly said: DraftInput;
  /** What is said before the next question. */
  readonly first?: readonly Block[];
  /** Buttons before its own. */
  readonly more?: readonly Choice[];
};

/** Takes one thing that was said or sent into a report, and says what comes next. What it writes is written with the turn. */
export async function stepTicket(
  telling: Telling,
  { told, said, first = [], more = [] }: Step,
): Promise<Response> {
  const before = told.kept?.draft;
  if (!before) throw new Error('a confirmed report has no next step');
  const taken = nameless(
    telling,
    takeSaid(before, await prepareSaid(telling.resources, said), telling.rules),
  );
  const asked = said.kind === 'words' ? said.text : `[${said.kind}]`;
  const veiled = before.asked === 'who' || taken.draft.reporter !== before.reporter;
  if (taken.step.kind === 'confirmed') return await confirm(telling, { told, draft: before, asked });
  if (taken.step.kind === 'given-up') {
    const drop = { kind: 'ticket', ticketId: told.ticketId, write: { act: 'drop' }, left: null } as const;
    const reply = sayDraft(taken, telling.language, telling.rules);
    return speakTicket(telling, reply, { asked, effects: [drop, { kind: 'matter', matter: null }] });
  }
  const { effects, version } = await keep(telling, told, taken);
  const reply = await sayStep(telling, taken, { ticketId: told.ticketId, version });
  const isFull = said.kind === 'photo' && before.photos.length >= mostPhotos;
  const words = ticketWords(telling.language);
  const full: readonly Block[] = isFull ? [{ kind: 'paragraph', text: words.photosFull(mostPhotos) }] : [];
  // Nothing stands before a number to call, and nothing is promised where another channel is pointed out.
  const isPlain = taken.step.kind !== 'emergency' && taken.step.kind !== 'lawful-channel';
  const blocks = [...(isPlain ? first : []), ...full, ...reply.blocks];
  return speakTicket(
    telling,
    { ...reply, blocks, choices: [...more, ...reply.choices] },
    { asked, effects, veiled, asks: true, wants: wantsOf(taken) },
  );
}

function wantsOf({ draft, step }: Taken): Shared | undefined {
  if (step.kind !== 'ask') return undefined;
  if (step.field === 'where') return isOfDossier(draft) ? undefined : 'place';
  return step.field === 'who' && step.missing.includes('phone') ? 'phone' : undefined;
}

/** Confirmed before: the same code once more, and nothing else. */
export function sayAgain(telling: Telling, code: string): Response {
  const words = ticketWords(telling.language);
  const reply = { blocks: [{ kind: 'lead', text: words.sentBefore(code) } as const], choices: [] };
  return speakTicket(telling, reply, { asked: words.send.label, effects: [] });
}

/** Where no name is taken, none is kept, whoever gives it. */
function nameless({ isNameless, rules }: Telling, taken: Taken): Taken {
  if (!isNameless || taken.draft.reporter?.kind === 'anonymous') return taken;
  const draft: Draft = { ...taken.draft, reporter: { kind: 'anonymous' } };
  const isAboutWho = taken.step.kind === 'ask' && taken.step.field === 'who';
  if (!isAboutWho) return { draft, step: taken.step };
  return takeSaid({ ...draft, asked: 'which' }, { kind: 'words', text: 'ok', today: '', ward: null }, rules);
}

async function keep(
  { resources, held, language }: Telling,
  told: HeldTicket,
  { draft, step }: Taken,
): Promise<{ readonly effects: readonly Effect[]; readonly version: number }> {
  const { ticketId } = told;
  const kept = { draft, last: { key: '', step } };
  const [sealed, at] = [await sealDraft(resources.sessionSecret, kept), resources.clock.now()];
  const version = told.version + 1;
  const write =
    told.version === 0
      ? ({ act: 'open', channel: held.channel, language, sealed, at } as const)
      : ({ act: 'tell', sealed, at } as const);
  const matter = { kind: 'ticket', ticketId, since: at.toISOString() } as const;
  const left = { ticketId, version, code: null, kept };
  return {
    version,
    effects: [
      { kind: 'matter', matter },
      { kind: 'ticket', ticketId, write, left },
    ],
  };
}

async function sayStep(
  { language, rules }: Telling,
  taken: Taken,
  { ticketId, version }: Pick<HeldTicket, 'ticketId' | 'version'>,
): Promise<Reply> {
  const reply = sayDraft(taken, language, rules);
  const { send } = ticketWords(language);
  const own = (choice: Choice): Choice =>
    choice === send ? { label: send.label, value: `#phananh gui ${version} ${ticketId}` } : asPressed(choice);
  return { ...reply, choices: reply.choices.map(own) };
}

async function confirm(
  telling: Telling,
  { told, draft, asked }: { readonly told: HeldTicket; readonly draft: Draft; readonly asked: string },
): Promise<Response> {
  const { resources, held, language } = telling;
  const { ticketId, version } = told;
  const by = { kind: 'citizen', conversationId: held.id } as const;
  const ticket = { id: ticketId, conversationId: held.id, version };
  const confirmation = await prepareConfirmation(resources, { ticket, draft, by });
  const { code, answerBy, dueCheck, at } = confirmation.confirmed;
  const left = { ticketId, version, code, kept: null };
  const effects: readonly Effect[] = [
    { kind: 'ticket', ticketId, write: { act: 'confirm', version, confirmation }, left },
    { kind: 'matter', matter: { kind: 'ticket', ticketId, since: at.toISOString(), sent: true } },
  ];
  const reply = sayConfirmed({ code, answerBy, isUnsure: dueCheck }, language);
  return speakTicket(telling, reply, { asked, effects });
}
