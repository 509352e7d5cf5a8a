import type { Held } from '#db/deliveries.ts';
import type { Response } from '#src/conversations/respond.ts';
import { spotCommand } from '#src/conversations/spot-command.ts';
import type { Working } from '#src/conversations/working.ts';
import type { DraftInput } from '#src/tickets/change-draft.ts';
import { sayDraft } from '#src/tickets/say-draft.ts';
import { ticketWords } from '#src/tickets/ticket-words.ts';
import { addToSent, joinSent } from './add-to-sent.ts';
import { isAside } from './is-aside.ts';
import { isOfSent } from './is-of-sent.ts';
import type { Asked } from './looking.ts';
import { sayNothingOpen } from './open-ticket.ts';
import { withoutCommand } from './speak-ticket.ts';
import { sayAgain, stepTicket } from './step-ticket.ts';
import { findTold, loadTold, type Telling, tellingOf } from './telling.ts';

/**
 * The next step of a report that is being told. `null` where none is, or where a message is about something else: that is
 * answered, and the report waits.
 */
export async function takeTicket(resources: Working, held: Held, asked: Asked): Promise<Response | null> {
  const telling = tellingOf(resources, held, asked.language);
  if (!telling) return null;
  const pressed = sendPress.exec(asked.text);
  if (pressed) return await takeSend(telling, { ticketId: pressed[2] ?? '', version: Number(pressed[1]) });
  const joined = joinPress.exec(asked.text);
  if (joined) return await joinSent(telling, joined[1] ?? '');
  const command = spotCommand(asked.text);
  if (command && command.name !== 'phananh') return null;
  const told = await findTold(telling);
  if (!told) return null;
  const text = withoutCommand(asked.text);
  if (isOfSent(text)) return null;
  if (told.code !== null) {
    if (isSentAgain(held, resources, text)) return sayAgain(telling, told.code);
    return command ? null : await addToSent(telling, { code: told.code, text });
  }
  if (!told.kept || isAside(text, told.kept.draft)) return null;
  if (text === '') return await stepTicket(telling, { told, said: { kind: 'words', text: 'phản ánh' } });
  return await stepTicket(telling, { told, said: { kind: 'words', text } });
}

/** What was sent or shared belongs to the report that is being told. */
export async function takeForTicket(
  resources: Working,
  held: Held,
  said: Exclude<DraftInput, { readonly kind: 'words' }>,
): Promise<Response | null> {
  const telling = tellingOf(resources, held, held.language);
  const told = telling && (await findTold(telling));
  if (!telling || !told?.kept || (said.kind === 'contact' && telling.isNameless)) return null;
  return await stepTicket(telling, { told, said });
}

/** Said under whatever was answered meanwhile. */
export async function remindOfTicket(resources: Working, held: Held): Promise<string | null> {
  const telling = tellingOf(resources, held, held.language);
  const told = telling && (await findTold(telling));
  if (!telling || !told?.kept) return null;
  const { draft, last } = told.kept;
  const question = last && sayDraft({ draft, step: last.step }, held.language, telling.rules).blocks[0];
  const { waits } = ticketWords(held.language);
  return question && 'text' in question ? `${waits} ${question.text}` : waits;
}

/** "Gửi", tapped under what was read back: of that version, of that report. */
async function takeSend(
  telling: Telling,
  press: { readonly ticketId: string; readonly version: number },
): Promise<Response> {
  const open = await findTold(telling);
  const told = open?.ticketId === press.ticketId ? open : await loadTold(telling, press.ticketId);
  if (told?.code) return sayAgain(telling, told.code);
  if (!told?.kept) return sayNothingOpen(telling, 'gửi');
  const said = { kind: 'words', text: 'gửi' } as const;
  const isShown = told.version === press.version && told.kept.draft.asked === 'confirm';
  return await stepTicket(telling, isShown ? { told, said } : { told, said: { ...said, text: 'phản ánh' } });
}

const joinPress = /^#phananh them (PA-[\w-]+)$/;
const sendPress = /^#phananh gui (\d+) ([\da-f-]{36})$/;

/** The same said twice in a breath, or the number that stood beside it. */
function isSentAgain({ matter }: Held, { clock }: Pick<Working, 'clock'>, text: string): boolean {
  if (matter?.kind !== 'ticket') return false;
  const isFresh = clock.now().getTime() - Date.parse(matter.since) < freshMs;
  return (
    isFresh &&
    /^(?:#?phananh )?(?:1|gửi|gui|đồng ý|dong y|xác nhận|xac nhan|send)(?: phản ánh| phan anh)?$/i.test(
      text.trim(),
    )
  );
}

const freshMs = 120_000;
