import { countDied, countStranded, giveUpStranded } from '#db/undelivered.ts';
import type { Health } from '#src/health.ts';
import type { Sending } from './send-due.ts';
import type { Chore } from './start-chores.ts';

const lookMs = 20_000;

/** What every program tells of messages that nobody will read: given up in the last day, or of an account that is gone. */
export function undeliveredChores({
  db,
  log,
  health,
  channels,
}: Pick<Sending, 'db' | 'log' | 'channels'> & { readonly health: Health }): readonly Chore[] {
  let noted: readonly string[] = [];
  const once = async () => {
    const accounts = [...channels.values()].map(({ name, account }) => ({ channel: name, account }));
    const givenUp = await giveUpStranded(db, accounts);
    if (givenUp > 0) log.error('messages.died', { why: 'account-gone', messages: givenUp });
    const stranded = await countStranded(db, accounts);
    const notes = new Map<string, string>([
      ...(await countDied(db)).map(
        ({ channel, died }) => [`${channel}-undelivered`, `${died} given up in the last day`] as const,
      ),
      ...stranded.map(
        ({ channel, waiting }) =>
          [`${channel}-stranded`, `${waiting} wait for an account that is not ours any more`] as const,
      ),
    ]);
    for (const { channel, waiting } of stranded) {
      if (!noted.includes(`${channel}-stranded`)) log.error('messages.stranded', { channel, waiting });
    }
    for (const part of noted) if (!notes.has(part)) health.note(part, null);
    for (const [part, state] of notes) health.note(part, state);
    noted = [...notes.keys()];
  };
  return [{ name: 'note-undelivered', everyMs: lookMs, once }];
}
