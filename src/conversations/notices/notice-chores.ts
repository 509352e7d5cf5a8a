import { settleQueued } from '#db/notices.ts';
import { loseTemplates } from '#db/template-notices.ts';
import type { Chore } from '#src/conversations/start-chores.ts';
import { findNotices, findReminders } from './find-notices.ts';
import { type TellingNews, tellNews } from './tell-news.ts';

const lookMs = 2_000;
const remindMs = 600_000;

/** Whoever follows a dossier is told: of changes soon after they came, of what comes due a few times an hour. */
export function noticeChores(resources: TellingNews): readonly Chore[] {
  const { db, clock, log } = resources;
  return [
    {
      name: 'tell-news',
      everyMs: lookMs,
      async once() {
        await findNotices(resources);
        const lost = await loseTemplates(db, clock.now());
        if (lost > 0) log.error('templates.fate-unknown', { notices: lost });
        await settleQueued(db, clock.now());
        while ((await tellNews(resources)) > 0);
      },
    },
    { name: 'remind', everyMs: remindMs, once: async () => await findReminders(resources) },
  ];
}
