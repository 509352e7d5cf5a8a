import type { Aspect, LocalFact, Version } from '#knowledge/entry.ts';
import type { Block, Language } from '#src/answers/answer.ts';
import { asPhrase, asSentence, asTitle } from './as-phrase.ts';
import type { AskedEntry } from './asked-entry.ts';
import { formatDay } from './format-day.ts';
import { type AnswerWords, wordsOf } from './words-of.ts';

/** The version with only those local decisions that the aspects told rest on: an answer cites no others. */
export function withLocalOf<V extends Version>(version: V, told: readonly Aspect[]): V {
  if (!version.local) return version;
  return { ...version, local: version.local.filter((fact) => touches(fact, told)) };
}

function touches({ aspects }: LocalFact, told: readonly Aspect[]): boolean {
  return aspects.some((aspect) => told.includes(aspect));
}

/** One line of the sources for each decision. */
export function localSources(
  { local = [] }: Pick<Version, 'local'>,
  language: Language,
): { text: string; url: string | null }[] {
  const words = wordsOf(language).answers;
  return byDecision(local).map(({ fact, aspects }) => {
    const source = words.local.source({
      issuer: fact.issuer,
      number: fact.decisionNumber,
      day: formatDay(fact.decisionDate, language),
      title: fact.title,
      from: formatDay(fact.effectiveFrom, language),
    });
    const text = words.local.about(source, namesOf(aspects, words));
    return { text: fact.demo ? words.local.invented(text) : text, url: fact.sourceUrl };
  });
}

/** That figures are invented is said as often as they are told. */
export function demoWarnings({ local = [] }: Pick<Version, 'local'>, words: AnswerWords): string[] {
  const aspects = local.filter(({ demo }) => demo).flatMap((fact) => fact.aspects);
  return aspects.length > 0 ? [words.local.demo(namesOf(aspects, words))] : [];
}

/** Remarks of local decisions, and that steps copied from the record may still say otherwise. */
export function localBlocks(
  { version, language }: AskedEntry<Version['content']>,
  told: readonly Aspect[],
): Block[] {
  const words = wordsOf(language).answers;
  const local = version.local ?? [];
  const notes = local.flatMap((fact) => (fact.note && touches(fact, told) ? [fact.note] : []));
  const others = local.filter((fact) => fact.note === null && !touches(fact, told));
  const steps =
    told.includes('steps') && others.length > 0
      ? [
          words.local.elsewhereInSteps(
            namesOf(
              others.flatMap(({ aspects }) => aspects),
              words,
            ).toLowerCase(),
            [...new Set(others.map(({ decisionNumber }) => decisionNumber))].join(', '),
          ),
        ]
      : [];
  return [...notes.map((note) => asSentence(words.local.note(asPhrase(note)))), ...steps].map((text) => ({
    kind: 'paragraph',
    text,
  }));
}

const isCentre = /^trung tâm (phục vụ )?hành chính công (cấp )?tỉnh/i;

/** Where the centre keeps a list and this is not on it: that it is done elsewhere, and where. */
export function elsewhereWarnings({ version, language, centre }: AskedEntry<Version['content']>): Block[] {
  const { content, received } = version;
  if (received !== false || content.kind !== 'procedure') return [];
  const { local } = wordsOf(language).answers;
  const { receives, decides } = content.agencies;
  const others = (receives.length > 0 ? receives : decides).filter((agency) => !isCentre.test(agency));
  const where = others.slice(0, 3).map(asTitle).join('; ');
  const text = `${local.notReceived(centre.name)} ${where ? local.doneAt(where) : local.doneAtUnknown}`;
  return [{ kind: 'warning', text }];
}

type Decided = { readonly fact: LocalFact; readonly aspects: readonly Aspect[] };

function byDecision(local: readonly LocalFact[]): readonly Decided[] {
  const decisions = new Map<string, Decided>();
  for (const fact of local) {
    const key = JSON.stringify([fact.decisionNumber, fact.area, fact.effectiveFrom]);
    const aspects = [...(decisions.get(key)?.aspects ?? []), ...fact.aspects];
    decisions.set(key, { fact, aspects });
  }
  return [...decisions.values()];
}

function namesOf(aspects: readonly Aspect[], words: AnswerWords): string {
  return [...new Set(aspects)].map((aspect) => words.aspects[aspect]).join('; ');
}
