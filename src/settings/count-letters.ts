import { countLetters as count } from '#db/letters.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

/** How many wait for somebody's look, of those that they may see. */
export async function countLetters({ db }: Pick<Resources, 'db'>, { agencies }: Staff): Promise<number> {
  return await count(db, agencies);
}
