import type { Saying } from '#bots/channel.ts';
import { cleanText } from '#bots/clean-text.ts';
import { isAsked } from '#bots/is-asked.ts';
import { zaloEn } from '#prompts/zalo.en.ts';
import { zaloVi } from '#prompts/zalo.vi.ts';
import type { Answer, Block, Language } from '#src/answers/answer.ts';
import { briefCases } from '#src/answers/compose/brief-cases.ts';
import { renderText } from '#src/answers/compose/render-text.ts';
import { tellOnce } from '#src/answers/compose/tell-once.ts';
import { packSections } from './split-text.ts';
import type { ZaloPayload } from './zalo-payload.ts';

type AnswerPart = Answer['parts'][number];
/** `offered`: how many choices stand before those of a part. */
type Speaking = { readonly language: Language; readonly publicUrl: string | null; readonly offered: number };

/**
 * Plain text, because Zalo shows no other, and numbers in the place of buttons. They count on over all parts, as the
 * conversation counts what it offered: whoever sends "4" gets what stands beside 4.
 */
export function renderZalo(publicUrl: string | null, saying: Saying): readonly ZaloPayload[] {
  const { answer, notice, language } = saying;
  const sections: string[] = [];
  let offered = 0;
  const told = tellOnce(answer.parts.map(({ blocks }) => blocks));
  for (const [at, part] of answer.parts.entries()) {
    const blocks = told[at] ?? part.blocks;
    sections.push(...saySections({ ...part, blocks }, { language, publicUrl, offered }));
    offered += part.choices.length;
  }
  sections.push(renderText(notice, language));
  // A letter and its marks are one sign in NFC and up to three otherwise, and Zalo counts signs.
  const said = sections.map((section) => cleanText(section).normalize('NFC'));
  return packSections(said).map((text) => ({ kind: 'text', text }));
}

/** What is said, the address of its checklist, and what may be chosen. */
function saySections(part: AnswerPart, speaking: Speaking): readonly string[] {
  const told = briefCases(part.blocks, speaking.language);
  const others = told.filter((block) => !isAsked(block, part));
  const said = renderText(others, speaking.language);
  const { orSharePlace } = wordsOf(speaking.language);
  const orShare = part.wants === 'place' ? orSharePlace : '';
  return [said, orShare, linkToList(part, speaking), sayChoices(part, speaking)];
}

function linkToList({ checklistPath }: AnswerPart, { language, publicUrl }: Speaking): string {
  if (checklistPath === null || publicUrl === null) return '';
  const address = new URL(checklistPath, publicUrl);
  if (language !== 'vi') address.searchParams.set('lang', language);
  return `${wordsOf(language).openList}: ${address.href}`;
}

/** What is asked back comes first and is told in full; what may be asked next follows, under its own heading. */
function sayChoices(part: AnswerPart, { language, offered }: Speaking): string {
  const { choose, askOn, only } = wordsOf(language);
  const asked = part.blocks.find((block) => isAsked(block, part));
  const items = asked ? itemsOf(asked) : [];
  const labels = part.choices.map(({ label }, at) => items[at] ?? label);
  const [first, second] = labels;
  if (first !== undefined && second === undefined && !asked) return only(offered + 1, first);
  const lines = labels.map((label, at) => `${offered + at + 1}. ${label.replaceAll(/\s+/g, ' ')}`);
  const [told, next] = [lines.slice(0, items.length), lines.slice(items.length)];
  const title = asked?.kind === 'ask' ? asked.question : `${choose}:`;
  const heading = part.outcome === 'asked-back' || part.procedure === null ? choose : askOn;
  return [
    told.length > 0 ? [title, ...told].join('\n') : asked?.kind === 'ask' ? asked.question : '',
    next.length > 0 ? [`${heading}:`, ...next].join('\n') : '',
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function itemsOf(block: Block): readonly string[] {
  if (block.kind === 'ask') return block.options;
  return block.kind === 'steps' ? block.items : [];
}

function wordsOf(language: Language) {
  return language === 'en' ? zaloEn : zaloVi;
}
