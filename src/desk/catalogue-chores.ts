import { refreshLexicon } from '#db/lexicon.ts';
import type { Chore } from '#src/conversations/start-chores.ts';
import type { Resources } from '#src/resources.ts';

/** So soon the words of a text are weighed whose publisher died right after its commit. */
const lookMs = 60_000;

/** Nothing where the weights are those of the texts that stand. */
export function catalogueChores({ db }: Pick<Resources, 'db'>): readonly Chore[] {
  return [{ name: 'weigh-catalogue', everyMs: lookMs, once: async () => await refreshLexicon(db) }];
}
