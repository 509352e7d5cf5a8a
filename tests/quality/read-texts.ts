import type { Database } from '#db/database.ts';
import { findCurrentVersions } from '#db/versions.ts';
import { dayInVietnam, systemClock } from '#src/clock.ts';
import { type Text, toText } from './peers.ts';

/** Every procedure in force, as the peers are given it. */
export async function readTexts(db: Database): Promise<readonly Text[]> {
  const rows = await db.query<{ id: string }>(
    "select distinct entry_id as id from catalogue where kind = 'procedure' order by 1",
  );
  const texts = new Map<string, Text>();
  for (let from = 0; from < rows.length; from += 200) {
    const ids = rows.slice(from, from + 200).map((row) => row.id);
    for (const { content } of await findCurrentVersions(db, ids, dayInVietnam(systemClock.now()))) {
      if (content.kind === 'procedure') texts.set(content.code, toText(content));
    }
  }
  return [...texts.values()];
}
