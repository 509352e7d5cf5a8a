import type { Notice } from '#knowledge/entry.ts';
import type { Block } from '#src/answers/answer.ts';
import { asTitle } from './as-phrase.ts';
import type { AskedEntry } from './asked-entry.ts';
import { choiceOf } from './choice-of.ts';
import { citationsOf, sourcesBlock } from './compose-sources.ts';
import { confirmWarnings, originWarnings } from './compose-warnings.ts';
import type { Composition } from './composition.ts';
import { formatDay } from './format-day.ts';
import { readableLines } from './record-notes.ts';
import { wordsOf } from './words-of.ts';

const mostChoices = 5;

/** Something that holds for a while, with the days on which it does. */
export function composeNotice(asked: AskedEntry<Notice>): Composition {
  const { version, language, today } = asked;
  const notice = version.content;
  const words = wordsOf(language).answers;
  const { effectiveFrom: from, effectiveTo: to } = notice;
  const dates: Block[] = [
    ...(from ? [words.notice.from(formatDay(from, language))] : []),
    ...(to ? [words.notice.until(formatDay(to, language))] : []),
  ].map((text) => ({ kind: 'paragraph', text }));
  return {
    blocks: [
      { kind: 'lead', text: `${asTitle(notice.name)}.` },
      ...confirmWarnings(asked, []),
      ...readableLines(notice.text, { today, words }).map((text): Block => ({ kind: 'paragraph', text })),
      ...dates,
      ...originWarnings(asked),
      ...(language === 'vi' ? [] : [{ kind: 'paragraph' as const, text: words.inVietnamese }]),
      sourcesBlock(version, language),
    ],
    citations: citationsOf(version, ['overview']),
    choices: notice.procedures
      .slice(0, mostChoices)
      .map((code) => choiceOf(words.guide.procedure(code), code, [])),
    missing: [],
  };
}
