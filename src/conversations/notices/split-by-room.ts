import { findSpareRoom } from '#db/spare-room.ts';
import type { News, TellingNews } from './tell-news.ts';

/**
 * Where a platform counts what it takes in a minute, answers go first: news are queued as far as there is room beside
 * them, and the rest comes later. What waits here keeps the quiet hours, which nothing asks once it is queued.
 */
export async function splitByRoom(
  { db, channels }: Pick<TellingNews, 'db' | 'channels'>,
  messages: readonly News[],
): Promise<{ readonly now: readonly News[]; readonly later: readonly News[] }> {
  const rooms = new Map<string, number>();
  const now: News[] = [];
  const later: News[] = [];
  for (const news of messages) {
    const channel = channels.get(news.due.channel);
    if (!channel || channel.perMinute === null) {
      now.push(news);
      continue;
    }
    const { name, account, perMinute } = channel;
    const room = rooms.get(name) ?? (await findSpareRoom(db, { channel: name, account, perMinute }));
    rooms.set(name, room - 1);
    (room > 0 ? now : later).push(news);
  }
  return { now, later };
}
