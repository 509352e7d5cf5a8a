import type { Aspect, Procedure } from '#knowledge/entry.ts';
import { keptCases, narrowToCases, openAsk } from '#knowledge/narrow-to-cases.ts';
import type { Block } from '#src/answers/answer.ts';
import { askAPerson } from './ask-a-person.ts';
import type { AskedEntry } from './asked-entry.ts';
import type { Telling } from './aspect-part.ts';
import { askBlock, askChoices, askFor, caseBlocks, caseNotes, otherCase } from './compose-cases.ts';
import { composeEnding } from './compose-ending.ts';
import { elsewhereWarnings, localBlocks, withLocalOf } from './compose-local.ts';
import { composeParts, partBlocks } from './compose-parts.ts';
import { confirmWarnings, textWarnings } from './compose-warnings.ts';
import type { Composition } from './composition.ts';
import { nearBlocks } from './near-blocks.ts';
import { nextChoices } from './next-choices.ts';
import { wordsOf } from './words-of.ts';

export type AskedProcedure = AskedEntry<Procedure> & {
  readonly aspects: readonly Aspect[];
  /** The ids of the cases that were told. */
  readonly cases: readonly string[];
  /** When it is handed in, where that was said. */
  readonly filing?: Telling['filing'];
};

/** As many as a phone shows without a second thought. */
const mostChoices = 8;

/** Answers from the fields of one version for the cases told: the aspects asked first, each with its citation. */
export function composeProcedure(asked: AskedProcedure): Composition {
  const { version, language } = asked;
  const words = wordsOf(language).answers;
  const kept = keptCases(version.content, asked.cases);
  const telling: Telling = {
    procedure: narrowToCases(version.content, asked.cases),
    ask: openAsk(version.content, asked.cases, ['papers']),
    origin: version.origin,
    today: asked.today,
    language,
    words,
    near: asked.near ?? null,
    now: asked.near?.now,
    filing: asked.filing ?? null,
  };
  const { parts, told } = composeParts(asked.aspects, telling);
  const cited = { ...asked, version: withLocalOf(version, told) };
  const confirm = confirmWarnings(asked, [...new Set(parts.flatMap(({ unsure }) => unsure))]);
  const [first, ...rest] = parts.map((part, index) => partBlocks(part, index, telling));
  const aspects = asked.aspects.length > 0 ? asked.aspects : (['overview'] as const);
  const aboutCase = { procedure: version.content, kept, told: asked.cases, aspects };
  const ask = askFor(aboutCase);
  const body: Block[] = [
    ...(first?.slice(0, 1) ?? []),
    ...elsewhereWarnings(asked),
    ...caseBlocks(kept, words),
    ...confirm,
    ...(first?.slice(1) ?? []),
    ...rest.flat(),
    ...caseNotes(kept),
    ...nearBlocks(asked, aspects),
    ...localBlocks(asked, told),
    ...(parts.some((part) => part.askPerson) && confirm.length === 0 ? [askAPerson(asked)] : []),
    ...textWarnings(
      cited,
      parts.map(({ aspect }) => aspect),
    ),
  ];
  const { blocks: ending, citations } = composeEnding(body, cited, told);
  return {
    blocks: [...body, ...ending, ...(ask ? [askBlock(ask)] : [])],
    citations,
    choices: [
      ...(ask ? askChoices(ask, aboutCase) : []),
      ...otherCase(aboutCase, words),
      ...nextChoices(parts, telling, kept),
    ].slice(0, mostChoices),
    ask: ask?.id ?? null,
    missing: parts.filter(({ kind }) => kind === 'missing').map(({ aspect }) => aspect),
  };
}
