import { type Line, listLines } from '#db/messages.ts';
import type { Resources } from '#src/resources.ts';

const most = 20;

/**
 * What the citizen wrote since anybody last said something, masked. While a person speaks with them no question of it is
 * kept: these lines are all there is.
 */
export async function unansweredLines(
  { db }: Pick<Resources, 'db'>,
  conversationId: string,
): Promise<readonly Line[]> {
  const lines = await listLines(db, conversationId, most);
  const last = lines.findLastIndex(({ direction }) => direction === 'outgoing');
  return lines.slice(last + 1).filter((line) => line.direction === 'incoming' && saysSomething(line));
}

/** No mark of something that was sent, no button and no command. */
function saysSomething({ textMasked }: Line): boolean {
  return !/^[#/]/.test(textMasked) && /\p{L}{2}/u.test(textMasked.replace(/^\[[^\]]*\]/, ''));
}
