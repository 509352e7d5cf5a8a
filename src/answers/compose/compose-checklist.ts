import type { Case, Procedure } from '#knowledge/entry.ts';
import { keptCases, narrowToCases, openAsk } from '#knowledge/narrow-to-cases.ts';
import type { Block, ChecklistItem } from '#src/answers/answer.ts';
import type { CaseQuestion, Checklist, ChecklistFact } from '#src/answers/checklist.ts';
import { checklistPath } from '#src/answers/checklist-path.ts';
import { asPhrase, asSentence, asTitle, capitalise } from './as-phrase.ts';
import type { AskedEntry } from './asked-entry.ts';
import type { AspectPart, Telling } from './aspect-part.ts';
import { composeAspect } from './compose-aspect.ts';
import { composeDue } from './compose-due.ts';
import { elsewhereWarnings, localBlocks, withLocalOf } from './compose-local.ts';
import { sourcesBlock } from './compose-sources.ts';
import { confirmWarnings, originWarnings } from './compose-warnings.ts';
import { flagWarnings } from './flag-warnings.ts';
import { paperGroups } from './paper-groups.ts';
import { paperItem } from './paper-item.ts';
import { shortName } from './short-name.ts';
import { wordsOf } from './words-of.ts';

type Asked = AskedEntry<Procedure> & { readonly cases: readonly string[]; readonly ward: string | null };

const told = ['papers', 'fee', 'time', 'place', 'online'] as const;

/** The checklist of one case, from the same composers as the answers in the chat: one truth for everybody. */
export function composeChecklist(given: Asked): Checklist {
  const asked = { ...given, version: withLocalOf(given.version, told) };
  const { version, language, today, ward } = asked;
  const { content } = version;
  const words = wordsOf(language).answers;
  const kept = keptCases(content, asked.cases);
  const procedure = narrowToCases(content, asked.cases);
  const telling: Telling = { procedure, origin: version.origin, today, language, words };
  const [papers, fee, time, place, online] = told.map((aspect) => composeAspect(aspect, telling));
  const ids = kept.map(({ id }) => id);
  return {
    code: content.code,
    name: content.name,
    plainName: shortName(content),
    versionId: version.versionId,
    cases: kept.map((one) => chosenCase(one, content)),
    ask: questionOf(content, ids, ward),
    ...listsOf(telling),
    notes: [
      ...new Set([
        ...localNotes(asked),
        ...[papers, fee, place].flatMap((part) => (part ? notesOf(part) : [])),
      ]),
    ],
    fee: factOf(fee),
    time: factOf(time),
    place: factOf(place),
    due: composeDue(telling),
    online: online?.kind === 'told' ? onlineOf(online) : null,
    warnings: warningsOf(
      asked,
      [papers, fee, time, place, online].flatMap((part) => part?.unsure ?? []),
    ),
    sources: sourcesOf(sourcesBlock(version, language)),
    path: checklistPath({ code: content.code, cases: ids, ward }),
    today,
    language,
  };
}

function chosenCase({ id, name, of, note }: Case, { asks = [] }: Procedure): Checklist['cases'][number] {
  const question = asks.find((ask) => ask.id === of)?.question ?? '';
  return { id, name, question, note: note ? asSentence(asPhrase(note)) : null };
}

function questionOf(procedure: Procedure, ids: readonly string[], ward: string | null): CaseQuestion | null {
  const ask = openAsk(procedure, ids);
  if (!ask) return null;
  return {
    id: ask.id,
    question: asPhrase(ask.question),
    options: ask.cases.map(({ id, name, goTo }) => ({
      id,
      name,
      goTo: goTo ?? null,
      path: goTo
        ? checklistPath({ code: goTo, cases: [], ward })
        : checklistPath({ code: procedure.code, cases: [...ids, id], ward }),
    })),
  };
}

function listsOf(telling: Telling): Pick<Checklist, 'bring' | 'undecided' | 'needless'> {
  const groups = paperGroups(telling.procedure);
  const sure = groups
    .filter(({ kind }) => kind === 'all')
    .flatMap(({ papers }) => papers.map((paper) => paperItem(paper, telling)));
  const byHand = (hand: ChecklistItem['hand']) => sure.filter((item) => item.hand === hand);
  return {
    bring: [...byHand('submit'), ...byHand('present')],
    needless: byHand('not-needed'),
    undecided: groups
      .filter(({ kind }) => kind !== 'all')
      .map(({ name, papers }) => ({
        title: name ?? '',
        items: papers.map((paper) => paperItem(paper, telling)),
      })),
  };
}

function factOf(part: AspectPart | undefined): ChecklistFact {
  if (!part) return { value: '', rows: [] };
  const rows = part.blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : []));
  return { value: asSentence(capitalise(part.lead)), rows };
}

function notesOf(part: AspectPart): string[] {
  return part.blocks.flatMap((block) => {
    if (block.kind === 'notes') return block.items;
    return block.kind === 'paragraph' ? [block.text] : [];
  });
}

function localNotes(asked: Asked): string[] {
  return localBlocks(asked, told).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

function onlineOf(part: AspectPart): Checklist['online'] {
  const link = part.blocks.find((block) => block.kind === 'link');
  return { text: asSentence(asTitle(part.lead)), url: link?.kind === 'link' ? link.url : null };
}

function warningsOf(asked: Asked, unsure: readonly string[]): string[] {
  const words = wordsOf(asked.language).answers;
  const blocks = [
    ...confirmWarnings(asked, [...new Set(unsure)]),
    ...flagWarnings(asked.version.flags, told, words),
    ...elsewhereWarnings(asked),
    ...originWarnings(asked),
  ];
  return blocks.flatMap((block) => (block.kind === 'warning' ? [block.text] : []));
}

function sourcesOf(block: Block): Checklist['sources'] {
  return block.kind === 'sources' ? block.items : [];
}
