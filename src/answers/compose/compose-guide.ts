import type { Guide } from '#knowledge/entry.ts';
import type { Block } from '#src/answers/answer.ts';
import { asPhrase, asSentence, asTitle, sentencesOf } from './as-phrase.ts';
import type { AskedEntry } from './asked-entry.ts';
import { choiceOf } from './choice-of.ts';
import { citationsOf, sourcesBlock } from './compose-sources.ts';
import { confirmWarnings, originWarnings } from './compose-warnings.ts';
import type { Composition } from './composition.ts';
import { wordsOf } from './words-of.ts';

const mostChoices = 5;

/** How to do something that is not a procedure: the short answer, then the way, then the links. */
export function composeGuide(asked: AskedEntry<Guide>): Composition {
  const { version, language } = asked;
  const guide = version.content;
  const words = wordsOf(language).answers;
  const [first = '', ...more] = sentencesOf(guide.short);
  const steps: Block[] =
    guide.steps.length > 0
      ? [
          {
            kind: 'steps',
            title: words.guide.steps,
            items: guide.steps.map((step) => asSentence(asPhrase(step))),
          },
        ]
      : [];
  const notes: Block[] =
    guide.notes.length > 0
      ? [
          {
            kind: 'notes',
            title: words.guide.notes,
            items: guide.notes.map((note) => asSentence(asPhrase(note))),
          },
        ]
      : [];
  return {
    blocks: [
      { kind: 'lead', text: asSentence(words.lead(asTitle(guide.name), first)) },
      ...confirmWarnings(asked, []),
      ...(more.length > 0 ? [{ kind: 'paragraph' as const, text: asSentence(more.join(' ')) }] : []),
      ...steps,
      ...guide.links.map(({ label, url }): Block => ({ kind: 'link', label, url })),
      ...notes,
      ...originWarnings(asked),
      ...(language === 'vi' ? [] : [{ kind: 'paragraph' as const, text: words.inVietnamese }]),
      sourcesBlock(version, language),
    ],
    citations: citationsOf(version, guide.steps.length > 0 ? ['overview', 'steps'] : ['overview']),
    choices: guide.procedures
      .slice(0, mostChoices)
      .map((code) => choiceOf(words.guide.procedure(code), code, [])),
    missing: [],
  };
}
