import type { Aspect, Procedure } from '#knowledge/entry.ts';
import type { Reading } from '#knowledge/read-question.ts';
import { tokenize } from '#knowledge/tokenize.ts';

/** One sentence of a procedure, and the aspect under which it stands. */
export type Passage = { readonly aspect: Aspect; readonly text: string };

/** A longer one is no answer. */
const longest = 260;
/** So many telling syllables must be said in it, and such a share of them. */
const fewestSaid = 2;
const mostlySaid = 0.75;

/** The sentence of a procedure that holds nearly all that a short message tells, beside the procedure's own name. */
export function findPassage(procedure: Procedure, { tokens, weights }: Reading): Passage | null {
  const named = syllablesOf(`${procedure.name} ${procedure.plainName ?? ''}`);
  const telling = new Set(
    tokens
      .filter(({ folded }, at) => (weights[at] ?? 0) >= 0.9 && !named.has(folded))
      .map(({ folded }) => folded),
  );
  if (telling.size < fewestSaid) return null;
  const counted = passagesOf(procedure).map((passage) => {
    const held = syllablesOf(passage.text);
    return { passage, said: [...telling].filter((syllable) => held.has(syllable)).length };
  });
  const best = counted.reduce<(typeof counted)[number] | null>(
    (most, one) => (most === null || one.said > most.said ? one : most),
    null,
  );
  const isSaid = best !== null && best.said >= fewestSaid && best.said >= telling.size * mostlySaid;
  return isSaid ? best.passage : null;
}

/** Each sentence of a procedure's remarks, with the aspect under which it stands. */
export function passagesOf(procedure: Procedure): readonly Passage[] {
  const { paperNotes, conditions, agencies, online, methods, cases, sections, papers } = procedure;
  const notes: readonly (readonly [Aspect, readonly (string | undefined)[]])[] = [
    ['papers', [...paperNotes, ...papers.map(({ when }) => when), ...cases.map(({ note }) => note)]],
    ['place', [agencies.note, sections.place]],
    ['online', [online.note, sections.online]],
    ['fee', [...methods.flatMap(({ fees }) => fees.map(({ note }) => note)), sections.fee]],
    ['time', [...methods.flatMap(({ limits }) => limits.map(({ note }) => note)), sections.time]],
    ['conditions', [...conditions, sections.conditions]],
    ['result', [sections.result]],
    ['overview', [sections.overview]],
  ];
  return notes.flatMap(([aspect, texts]) =>
    texts.flatMap((text) => sentencesOf(text ?? '').map((sentence) => ({ aspect, text: sentence }))),
  );
}

function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])\s+(?=\p{Lu})|\n+/u)
    .map((sentence) => sentence.replace(/^[-–+*•\s]+/, '').trim())
    .filter((sentence) => sentence !== '' && sentence.length <= longest);
}

function syllablesOf(text: string): ReadonlySet<string> {
  return new Set(tokenize(text).map(({ folded }) => folded));
}
