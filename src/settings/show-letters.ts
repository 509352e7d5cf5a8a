import type { Channel } from '#bots/channel.ts';
import { type LettersAsked, listLetters, type Reach } from '#db/letters.ts';
import { may } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import type { Letter } from './letter.ts';

export type LettersPage = {
  readonly letters: readonly Letter[];
  /** Where the next page begins; `null` on the last. */
  readonly next: string | null;
};

export const lettersPerPage = 50;

export type Posting = Pick<Resources, 'db' | 'clock'> & {
  readonly channels?: ReadonlyMap<string, Channel> | undefined;
};

/** What did not get through. Its words only for whoever may read conversations. */
export async function showLetters(
  resources: Posting,
  staff: Staff,
  asked: Pick<LettersAsked, 'channel' | 'way' | 'standing' | 'after'>,
): Promise<LettersPage> {
  const { agencies } = staff;
  const reach = reachOf(resources);
  const most = lettersPerPage + 1;
  const found = await listLetters(resources.db, { ...asked, agencies, reach, ids: null, most });
  const reads = may(staff, 'inbox.read');
  const letters = found
    .slice(0, lettersPerPage)
    .map((letter) => (reads || letter.kind === 'webhook' ? letter : { ...letter, text: null }));
  const next = found.length > lettersPerPage ? String(asked.after + lettersPerPage) : null;
  return { letters, next };
}

/** Where this program could send them, and until when. */
export function reachOf({ channels, clock }: Omit<Posting, 'db'>): Reach {
  const ours = channels
    ? [...channels.values()].map(({ name, account, answerWindow }) => ({
        channel: name,
        account,
        windowMs: answerWindow?.mostMs ?? null,
      }))
    : null;
  return { ours, now: clock.now() };
}
