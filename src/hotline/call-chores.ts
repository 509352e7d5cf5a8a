import { endSilentCalls } from '#db/silent-calls.ts';
import type { Chore } from '#src/conversations/start-chores.ts';
import type { Resources } from '#src/resources.ts';

const lookMs = 60_000;
/** Nobody is silent for so long who is still there; whoever is on hold may be. */
const silentMinutes = 30;
const heldMinutes = 120;
/** A call that was begun by hand tells nothing of itself; after so long it was forgotten. */
const deskMinutes = 720;

/** A call whose feed has told nothing for long is over, as far as anybody here knows; what is heard of it opens it again. */
export function callChores({
  db,
  signals,
  log,
}: Pick<Resources, 'db' | 'signals' | 'log'>): readonly Chore[] {
  const once = async () => {
    const ended = await endSilentCalls(db, { silentMinutes, heldMinutes, deskMinutes });
    for (const id of ended) signals.say('staff', `call ${id}`);
    if (ended.length > 0) signals.say('staff', 'calls');
    if (ended.length > 0) log.info('hotline.silent', { ended: ended.length });
  };
  return [{ name: 'end-silent-calls', everyMs: lookMs, once }];
}
