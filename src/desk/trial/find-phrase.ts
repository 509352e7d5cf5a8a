import type { Database } from '#db/database.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { findHere } from '#src/answers/find-here.ts';
import type { Resources } from '#src/resources.ts';

/** An entry that a phrase leads to, and how near it is. */
export type PhraseFound = { readonly entry: string; readonly name: string; readonly score: number };

const most = 3;

/** What a phrase finds on its own, the best three. */
export async function findPhrase(
  db: Database,
  { centre, today }: { readonly centre: Resources['centre']; readonly today: string },
  phrase: string,
): Promise<readonly PhraseFound[]> {
  const ranked = await findHere({ db }, { centre, today }, readQuestion(phrase));
  return ranked
    .slice(0, most)
    .map(({ entryId, name, plainName, score }) => ({ entry: entryId, name: plainName ?? name, score }));
}
