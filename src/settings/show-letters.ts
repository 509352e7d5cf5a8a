import type { Channel } from '#bots/channel.ts';
import { countLetters, type Letter, type LettersAsked, listLetters } from '#db/letters.ts';
import { may } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

/** A letter as it is shown: what stands in the way of sending it again, if anything. */
export type ShownLetter = Letter & {
  /** The channel takes an answer only for so long after the citizen's last word. */
  readonly isTooLate: boolean;
};

export type LettersPage = {
  readonly letters: readonly ShownLetter[];
  readonly count: number;
  /** Where the next page begins; `null` on the last. */
  readonly next: string | null;
};

export const lettersPerPage = 50;

type Listing = Pick<Resources, 'db' | 'clock'> & {
  readonly channels?: ReadonlyMap<string, Channel> | undefined;
};

/** What was given up and may be sent again. Its words only for whoever may read conversations. */
export async function showLetters(
  { db, clock, channels }: Listing,
  staff: Staff,
  { channel, ids, after }: Omit<LettersAsked, 'agencies' | 'most'>,
): Promise<LettersPage> {
  const { agencies } = staff;
  const [found, count] = await Promise.all([
    listLetters(db, { agencies, channel, ids, after, most: lettersPerPage + 1 }),
    countLetters(db, agencies),
  ]);
  const now = clock.now().getTime();
  const isTooLate = (letter: Letter): boolean => {
    const window = letter.channel === null ? undefined : channels?.get(letter.channel)?.answerWindow;
    return (
      window !== undefined && (letter.heardAt === null || now > letter.heardAt.getTime() + window.mostMs)
    );
  };
  const letters = found.slice(0, lettersPerPage).map((letter) => ({
    ...letter,
    text: letter.kind === 'message' && !may(staff, 'inbox.read') ? null : letter.text,
    isTooLate: isTooLate(letter),
  }));
  return { letters, count, next: found.length > lettersPerPage ? String(after + lettersPerPage) : null };
}
