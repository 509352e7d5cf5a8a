import { deleteRunOut } from '#db/staff-sessions.ts';
import type { Chore } from '#src/conversations/start-chores.ts';
import type { Resources } from '#src/resources.ts';
import { sessionLife } from './session-life.ts';

const hour = 3_600_000;

/** Sessions, running sign-ins, links and tries that have run out go within the hour; tries are kept for a day. */
export function peopleChores({ db, clock }: Pick<Resources, 'db' | 'clock'>): readonly Chore[] {
  const once = async () => {
    const at = clock.now();
    const { begunSince } = sessionLife(at);
    await deleteRunOut(db, { at, begunSince, triedSince: new Date(at.getTime() - 24 * hour) });
  };
  return [{ name: 'people-run-out', everyMs: hour, once }];
}
