import type { Sent } from '#bots/channel.ts';
import type { Database } from '#db/database.ts';
import { settleQueued } from '#db/notices.ts';
import { loseTemplates } from '#db/template-notices.ts';
import { findNotices, findReminders } from '#src/conversations/notices/find-notices.ts';
import { type TellingNews, tellNews } from '#src/conversations/notices/tell-news.ts';
import type { PostedTemplate, TemplatePost } from '#src/conversations/notices/template-post.ts';
import type { TemplateSettings } from '#src/conversations/notices/template-settings.ts';
import { sendDue } from '#src/conversations/send-due.ts';
import { usualRules } from '#src/dossiers/dossier-rules.ts';
import { followDossier } from '#src/dossiers/follow-dossier.ts';
import { createSignals } from '#src/signals.ts';
import { dossierDesk, lan, minh } from './dossier-desk.ts';
import { fixedClock } from './fixed-clock.ts';
import { recordingChannel } from './recording-channel.ts';
import { recordingLog } from './recording-log.ts';
import { dossierKeys, noon } from './registry-events.ts';

/** The template of every kind, at prices of tests. */
export const usualTemplates: TemplateSettings = {
  monthlyBudget: 10_000,
  kinds: {
    status: {
      ...{ id: '1001', values: { ma: 'code', trang_thai: 'status', viec: 'todo' } },
      ...{ priceByUser: 200, priceByPhone: 300 },
    },
  },
};

export const code = 'H57.12-261116-0001';

/** Telling followers of news, at a moment that a test may move, from two conversations of one channel. */
export function newsDesk(db: Database) {
  const dossiers = dossierDesk(db);
  const channels = { web: recordingChannel('web', 'page'), zalo: recordingChannel('zalo', 'our-oa') };
  const posted: PostedTemplate[] = [];
  const planned: (Sent | 'dies')[] = [];
  const post: TemplatePost = {
    ...{ channel: 'zalo', account: 'our-oa', perMinute: 60, settings: usualTemplates },
    async send(template) {
      posted.push(template);
      const fate = planned.shift() ?? { kind: 'sent', externalId: `t${posted.length}`, cost: 'template' };
      return fate === 'dies' ? await new Promise<never>(() => {}) : fate;
    },
    look: async () => null,
  };
  const desk = {
    log: recordingLog(),
    post: post as TemplatePost | null,
    posted,
    web: channels.web,
    zalo: channels.zalo,
    plan: (...fates: readonly (Sent | 'dies')[]) => void planned.push(...fates),
    at(time: string) {
      dossiers.at = time;
    },
    resources(): TellingNews {
      return {
        ...{ db, clock: fixedClock(dossiers.at), log: desk.log, signals: createSignals() },
        channels: new Map([
          ['web', channels.web],
          ['zalo', channels.zalo],
        ]),
        dossiers: { keys: dossierKeys, registry: null, rules: usualRules },
        templates: desk.post,
      };
    },
    /** Two conversations of a channel; the citizen wrote last at `heard`. */
    async open(channel: 'web' | 'zalo' = 'web', heard: string | null = noon) {
      await db.query(
        `insert into conversations (id, channel, account, chat, created_at, last_at, heard_at)
         select id, $2, $3, 'chat-' || right(id::text, 1), now(), now(), $4 from unnest($1::uuid[]) as given (id)`,
        [[lan, minh], channel, channels[channel].account, heard],
      );
    },
    async prove(who = lan) {
      await dossiers.ask(code, '5678', { conversationId: who });
    },
    async follow(who = lan, provedFor: 'self' | 'helper' = 'self') {
      await dossiers.ask(code, '5678', { conversationId: who, provedFor });
      return await followDossier(desk.resources(), who, code);
    },
    /** What the chores do, once. */
    async turn() {
      const resources = desk.resources();
      await findNotices(resources);
      await loseTemplates(db, resources.clock.now());
      await settleQueued(db, resources.clock.now());
      while ((await tellNews(resources)) > 0);
    },
    remind: async () => await findReminders(desk.resources()),
    /** Everything that was shown, as text, after another turn. */
    async shown(): Promise<readonly string[]> {
      await desk.turn();
      const sending = { ...desk.resources(), centre: { name: 'Thử', hotline: null, province: null } };
      while ((await sendDue(sending, { owner: 's', leaseSeconds: 30 })) !== 'idle');
      await settleQueued(db, sending.clock.now());
      return [...channels.web.shown, ...channels.zalo.shown].map(({ payload }) => JSON.stringify(payload));
    },
    states: () =>
      db.query<{ kind: string; state: string; error: string | null }>(
        'select kind, state, error from notifications order by id',
      ),
  };
  return desk;
}
