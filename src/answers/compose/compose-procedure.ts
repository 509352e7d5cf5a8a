import type { Aspect, Procedure } from '#knowledge/entry.ts';
import type { Block, Choice } from '#src/answers/answer.ts';
import { asSentence, capitalise } from './as-phrase.ts';
import { askAPerson } from './ask-a-person.ts';
import type { AskedEntry } from './asked-entry.ts';
import type { AspectPart, Telling } from './aspect-part.ts';
import { choiceOf } from './choice-of.ts';
import { composeAspect } from './compose-aspect.ts';
import { composeOverview } from './compose-overview.ts';
import { citationsOf, sourcesBlock } from './compose-sources.ts';
import { confirmWarnings, originWarnings } from './compose-warnings.ts';
import type { Composition } from './composition.ts';
import { flagWarnings } from './flag-warnings.ts';
import { shortName } from './short-name.ts';
import { wordsOf } from './words-of.ts';

export type AskedProcedure = AskedEntry<Procedure> & { readonly aspects: readonly Aspect[] };

/** What people ask next, in the order in which they ask it. */
const nextAspects: readonly Aspect[] = [
  'papers',
  'fee',
  'time',
  'place',
  'online',
  'steps',
  'form',
  'conditions',
  'result',
  'legal-basis',
];
const mostChoices = 5;

/** Answers from the fields of one version: the aspects asked first, each with its citation. */
export function composeProcedure(asked: AskedProcedure): Composition {
  const { version, language } = asked;
  const words = wordsOf(language).answers;
  const telling: Telling = {
    procedure: version.content,
    origin: version.origin,
    today: asked.today,
    language,
    words,
  };
  const { parts, told } = composeParts(asked.aspects, telling);
  const confirm = confirmWarnings(asked, [...new Set(parts.flatMap(({ unsure }) => unsure))]);
  const [first, ...rest] = parts.map((part, index) => partBlocks(part, index, telling));
  const blocks: Block[] = [
    ...(first?.slice(0, 1) ?? []),
    ...confirm,
    ...(first?.slice(1) ?? []),
    ...rest.flat(),
    ...(parts.some((part) => part.askPerson) && confirm.length === 0 ? [askAPerson(asked)] : []),
    ...flagWarnings(
      version.flags,
      parts.map(({ aspect }) => aspect),
      words,
    ),
    ...originWarnings(asked),
    ...(language === 'vi' ? [] : [{ kind: 'paragraph' as const, text: words.inVietnamese }]),
    sourcesBlock(version, language),
  ];
  return {
    blocks,
    citations: citationsOf(version, told),
    choices: nextChoices(parts, telling),
    missing: parts.filter(({ kind }) => kind === 'missing').map(({ aspect }) => aspect),
  };
}

function composeParts(aspects: readonly Aspect[], telling: Telling): { parts: AspectPart[]; told: Aspect[] } {
  const wanted = [...new Set(aspects)].filter((aspect) => aspect !== 'overview');
  if (wanted.length === 0) {
    const { part, told } = composeOverview(telling);
    return { parts: [part], told };
  }
  const parts = wanted.map((aspect) => composeAspect(aspect, telling));
  return { parts, told: parts.filter(({ kind }) => kind === 'told').map(({ aspect }) => aspect) };
}

/** The first lead names the procedure; those after it only their fact. */
function partBlocks(part: AspectPart, index: number, { procedure, words }: Telling): Block[] {
  const text =
    index === 0 ? words.lead(shortName(procedure), part.lead) : words.further(capitalise(part.lead));
  return [{ kind: 'lead', text: asSentence(text) }, ...part.blocks];
}

function nextChoices(parts: readonly AspectPart[], telling: Telling): Choice[] {
  const said = new Set(parts.map(({ aspect }) => aspect));
  const next: Aspect[] = [];
  for (const aspect of nextAspects) {
    if (next.length === mostChoices) break;
    if (!said.has(aspect) && composeAspect(aspect, telling).kind === 'told') next.push(aspect);
  }
  return next.map((aspect) => choiceOf(telling.words.choices[aspect], telling.procedure.code, [aspect]));
}
