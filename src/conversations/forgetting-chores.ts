import { sweepErased } from '#db/erase-conversation.ts';
import { lastRetention } from '#db/retention-runs.ts';
import { usualRetention } from '#src/config.ts';
import type { Health } from '#src/health.ts';
import { forgetDaily } from './forget-old.ts';
import type { Chore } from './start-chores.ts';
import type { Working } from './working.ts';

const sweepMs = 5_000;
/** More often than daily: a program that was down at its hour makes up for it. */
const lookMs = 3_600_000;

/** What is done by itself so that nothing is kept longer than it may be. */
export function forgettingChores(
  resources: Pick<Working, 'db' | 'clock' | 'log' | 'retention'> & { readonly health: Pick<Health, 'note'> },
): readonly Chore[] {
  const { db, retention = usualRetention } = resources;
  const forget = async () => {
    await forgetDaily(resources, retention);
    const last = await lastRetention(db);
    resources.health.note(
      'retention',
      last?.proved === false ? 'something older than allowed is left' : null,
    );
  };
  return [
    { name: 'sweep-erased', everyMs: sweepMs, once: () => sweepErased(db) },
    { name: 'forget-old', everyMs: lookMs, once: forget },
  ];
}
