import type { Saying } from '#bots/channel.ts';
import { isAsked } from '#bots/is-asked.ts';
import { telegramEn } from '#prompts/telegram.en.ts';
import { telegramVi } from '#prompts/telegram.vi.ts';
import type { Language } from '#src/answers/answer.ts';
import { tellOnce } from '#src/answers/compose/tell-once.ts';
import type { Secret } from '#src/secret.ts';
import { type ButtonOwner, writePress } from './press.ts';
import { linesOf } from './say-block.ts';
import { type AnswerPart, sayNotice, sayPart } from './say-part.ts';
import type { TelegramButton, TelegramKeyboard, TelegramPayload } from './telegram-payload.ts';
import { toHtml, toPlain } from './to-html.ts';

export type TelegramRendering = {
  readonly account: string;
  readonly buttonSecret: Secret;
  /** Where our own pages are, if anybody told. */
  readonly publicUrl: string | null;
};

/** The messages of an answer: each part has its own, its choices under the last; the notice stands under them all. */
export async function renderTelegram(
  { account, buttonSecret, publicUrl }: TelegramRendering,
  { answer, notice, language, chat }: Saying,
): Promise<readonly TelegramPayload[]> {
  const owner = { secret: buttonSecret, account, chat };
  const payloads: TelegramPayload[] = [];
  let offered = 0;
  const told = tellOnce(answer.parts.map(({ blocks }) => blocks));
  for (const [place, whole] of answer.parts.entries()) {
    const part = { ...whole, blocks: told[place] ?? whole.blocks };
    const under = place === answer.parts.length - 1 ? sayNotice(notice, language) : [];
    const said = sayPart(part, { language, publicUrl, offered, under });
    const keyboard = keyboardOf(part, language);
    const buttons = keyboard ? [] : await buttonsOf(part, { owner, answerId: answer.id, place, offered });
    const { choose } = language === 'en' ? telegramEn : telegramVi;
    const messages = said.length > 0 || buttons.length === 0 ? said : [linesOf(choose)];
    for (const [at, lines] of messages.entries()) {
      const isLast = at === messages.length - 1;
      const payload = { html: toHtml(lines), plain: toPlain(lines), buttons: isLast ? buttons : [] };
      payloads.push(isLast && keyboard ? { ...payload, keyboard } : payload);
    }
    offered += part.choices.length;
  }
  return payloads;
}

/** A message has either buttons of its own or a keyboard, and only from a keyboard something is shared. */
function keyboardOf({ wants, choices }: AnswerPart, language: Language): TelegramKeyboard | null {
  if (!wants) return null;
  const { share } = language === 'en' ? telegramEn : telegramVi;
  return {
    share: { text: share[wants], what: wants },
    others: choices.map(({ label }) => buttonText(label)),
  };
}

function buttonText(label: string): string {
  return linesOf(label.replace(/\s+/g, ' '))[0]?.spans[0]?.text ?? '…';
}

type Offering = {
  readonly owner: ButtonOwner;
  readonly answerId: string;
  readonly place: number;
  readonly offered: number;
};

/** Numbered where something is asked, because the number may be typed as well. */
async function buttonsOf(
  part: AnswerPart,
  { owner, answerId, place, offered }: Offering,
): Promise<readonly TelegramButton[]> {
  const asks = part.blocks.some((block) => isAsked(block, part));
  return await Promise.all(
    part.choices.map(async ({ label }, at) => {
      const said = buttonText(label);
      const data = await writePress(owner, { answerId, part: place, at });
      return { text: asks ? `${offered + at + 1}. ${said}` : said, data };
    }),
  );
}
