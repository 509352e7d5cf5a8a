import { settleQueued } from '#db/notices.ts';
import { loseTemplates } from '#db/template-notices.ts';
import type { Chore } from '#src/conversations/start-chores.ts';
import { findNotices, findReminders } from './find-notices.ts';
import { lookAtTemplates } from './look-at-templates.ts';
import { type TellingNews, tellNews } from './tell-news.ts';

const lookMs = 2_000;
const remindMs = 600_000;
const templatesMs = 3_600_000;

/** Whoever follows a dossier is told: of changes soon after they came, of what comes due a few times an hour. */
export function noticeChores(resources: TellingNews): readonly Chore[] {
  const { db, clock, log } = resources;
  const said = new Set<string>();
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
    {
      name: 'look-at-templates',
      everyMs: templatesMs,
      once: async () => await lookAtTemplates(resources, said),
    },
  ];
}
