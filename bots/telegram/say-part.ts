import { isAsked } from '#bots/is-asked.ts';
import { telegramEn } from '#prompts/telegram.en.ts';
import { telegramVi } from '#prompts/telegram.vi.ts';
import type { Answer, Block, Language } from '#src/answers/answer.ts';
import { briefCases } from '#src/answers/compose/brief-cases.ts';
import { renderText } from '#src/answers/compose/render-text.ts';
import { emptyLine, type Line, lineOf } from './line.ts';
import { isRoomy, linesOf, link, numbered, sayBlock } from './say-block.ts';
import { splitLines } from './split-lines.ts';

export type AnswerPart = Answer['parts'][number];

export type PartSaying = {
  readonly language: Language;
  /** Where our own pages are, if anybody told. */
  readonly publicUrl: string | null;
  /** How many choices the parts before have: those of all parts are counted on. */
  readonly offered: number;
  /** What stands under the part; only what is asked back comes after it, right above its buttons. */
  readonly under: readonly Line[];
};

/** A chat that scrolls on for longer is no longer read. */
const mostMessages = 3;
/** What a button shows on a narrow phone; Telegram cuts the rest off. */
const longestLabel = 36;

/** The messages of a part. A long record is told as in every other text, which names what it leaves out. */
export function sayPart(part: AnswerPart, saying: PartSaying): readonly (readonly Line[])[] {
  const whole = splitLines(partLines(part, saying, wholeText));
  return whole.length <= mostMessages ? whole : splitLines(partLines(part, saying, briefText));
}

/** Quoted, so that it does not pass for a part of the answer. */
export function sayNotice(notice: readonly Block[], language: Language): readonly Line[] {
  const lines = notice.flatMap((block) => sayBlock(block, language));
  return lines.map((line) => ({ ...line, frame: 'quote' }));
}

type SayBlocks = (blocks: readonly Block[], language: Language) => readonly Line[];

/** What is asked back stands last, right above its buttons. */
function partLines(part: AnswerPart, saying: PartSaying, say: SayBlocks): readonly Line[] {
  const asks = part.blocks.filter((block) => isAsked(block, part));
  const told = briefCases(part.blocks, saying.language);
  const others = told.filter((block) => !asks.includes(block));
  const asked = asks.flatMap((block) => sayAsked(block, part, saying));
  return [
    say(others, saying.language),
    sayShared(part, saying),
    linkToList(part, saying),
    saying.under,
    asked,
  ]
    .filter((lines) => lines.length > 0)
    .flatMap((lines, at) => (at === 0 ? lines : [emptyLine, ...lines]));
}

function wholeText(blocks: readonly Block[], language: Language): readonly Line[] {
  const ordered = [
    ...blocks.filter(({ kind }) => kind !== 'sources'),
    ...blocks.filter(({ kind }) => kind === 'sources'),
  ];
  return ordered.flatMap((block, at) => {
    const before = ordered[at - 1];
    const gap = before && (isRoomy(before) || isRoomy(block)) ? [emptyLine] : [];
    return [...gap, ...sayBlock(block, language)];
  });
}

function briefText(blocks: readonly Block[], language: Language): readonly Line[] {
  const [lead, ...others] = blocks;
  if (lead?.kind !== 'lead') return linesOf(renderText(blocks, language));
  return [...sayBlock(lead, language), ...linesOf(renderText(others, language))];
}

function linkToList({ checklistPath }: AnswerPart, { language, publicUrl }: PartSaying): readonly Line[] {
  if (checklistPath === null || publicUrl === null) return [];
  const address = new URL(checklistPath, publicUrl);
  if (language !== 'vi') address.searchParams.set('lang', language);
  const { openList } = language === 'en' ? telegramEn : telegramVi;
  return [lineOf('📋 ', link(openList, address.href))];
}

/** A keyboard is easily overlooked, or folded away. */
function sayShared({ wants }: AnswerPart, { language }: PartSaying): readonly Line[] {
  const { orShare } = language === 'en' ? telegramEn : telegramVi;
  return wants ? linesOf(orShare[wants]) : [];
}

/** What its buttons show in full is not listed again. */
function sayAsked(block: Block, { choices }: AnswerPart, saying: PartSaying): readonly Line[] {
  const { language, offered } = saying;
  const items = block.kind === 'ask' ? block.options : block.kind === 'steps' ? block.items : [];
  const fit = choices.slice(0, items.length).every(({ label }) => label.length <= longestLabel);
  const list = fit ? [] : numbered(items, offered + 1);
  if (block.kind === 'steps') return [...linesOf(`${block.title}:`, 'bold'), ...list];
  return [...sayBlock(block, language), ...list];
}
