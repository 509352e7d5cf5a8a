import { create, insertMultiple, search } from '@orama/orama';
import MiniSearch from 'minisearch';
import type { Entry } from '#knowledge/entry.ts';
import { readPhrase } from '#knowledge/read-phrase.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import type { Finder } from './measure.ts';

/** What every finder is given of an entry: its names as we index them, and its text. */
export type Text = {
  readonly id: string;
  readonly title: string;
  readonly aliases: string;
  readonly body: string;
};

export function toText(entry: Extract<Entry, { kind: 'procedure' }>): Text {
  const papers = entry.papers.map((paper) => paper.name).join('. ');
  return {
    id: entry.code,
    title: entry.name,
    aliases: [entry.plainName ?? '', ...entry.aliases].join('. '),
    body: [
      entry.field,
      papers,
      ...entry.paperNotes,
      ...entry.results,
      ...entry.conditions,
      ...Object.values(entry.sections),
    ].join('. '),
  };
}

/** The folding and the abbreviations that ours uses, so that peers differ in ranking alone. */
function words(text: string): string[] {
  return readPhrase(text).map((token) => token.folded);
}

function askedWords(question: string): string {
  return readQuestion(question)
    .tokens.map((token) => token.folded)
    .join(' ');
}

export function miniSearch(name: string, texts: readonly Text[], fields: readonly (keyof Text)[]): Finder {
  const index = new MiniSearch<Text>({
    fields: [...fields],
    storeFields: ['id'],
    tokenize: words,
    processTerm: (term) => term,
  });
  index.addAll(texts);
  return {
    name,
    find: async (question) =>
      index.search(askedWords(question), { boost: { title: 3, aliases: 2 } }).map((hit) => [String(hit.id)]),
  };
}

export async function orama(
  name: string,
  texts: readonly Text[],
  fields: readonly (keyof Text)[],
): Promise<Finder> {
  const index = create({
    schema: { id: 'string', title: 'string', aliases: 'string', body: 'string' } as const,
    components: { tokenizer: { language: 'vietnamese', normalizationCache: new Map(), tokenize: words } },
  });
  await insertMultiple(
    index,
    texts.map((text) => ({ ...text })),
  );
  const properties = fields.filter((field) => field !== 'id');
  return {
    name,
    find: async (question) => {
      const found = await search(index, {
        term: askedWords(question),
        properties,
        boost: { title: 3, aliases: 2 },
        limit: 10,
        threshold: 1,
      });
      return found.hits.map((hit) => [String(hit.document.id)]);
    },
  };
}
