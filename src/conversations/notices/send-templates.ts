import type { Sent } from '#bots/channel.ts';
import { dropNotices } from '#db/notices.ts';
import { takeSpareSlot } from '#db/send-slots.ts';
import { postponeNotices, settleTemplate, startTemplate, type TemplateFate } from '#db/template-notices.ts';
import type { News, TellingNews } from './tell-news.ts';
import type { TemplatePost } from './template-post.ts';
import type { NoticeTemplate } from './template-settings.ts';
import { templateValues } from './template-values.ts';

const yearMs = 365 * 24 * 3_600_000;
const leaseSeconds = 120;
const mostAttempts = 8;
/** An administrator must act first: it is tried again after this. */
const haltedMs = 900_000;
const crowdedMs = 5_000;

/** Refused by user for a reason that a phone number does not share; whoever refused us is not called by phone instead. */
const byPhoneAfter = ['not-follower', 'inactive', 'user-unknown', 'window-closed', 'template'];

type Route = 'template-by-user' | 'template-by-phone';

/**
 * Sends what no message may tell any more as templates, one after the other: by the citizen's id with the account where
 * they wrote within a year, otherwise by phone, and that only to the applicant. Answers to citizens go first: a template
 * takes of the platform's minute only while half of it is free. Stops where the platform wants a pause.
 */
export async function sendTemplates(resources: TellingNews, all: readonly News[]): Promise<void> {
  const { templates, db, clock } = resources;
  for (const [at, news] of all.entries()) {
    const step = templates
      ? await sendOne(resources, templates, news)
      : await drop(resources, news, 'no-templates');
    if (step === 'next') continue;
    const ids = all.slice(at + 1).flatMap(({ due }) => due.notices.map(({ id }) => id));
    await postponeNotices(db, clock.now(), { ids, afterMs: crowdedMs });
    return;
  }
}

async function sendOne(resources: TellingNews, post: TemplatePost, news: News): Promise<'next' | 'pause'> {
  const { db, clock, log } = resources;
  const { due, kinds } = news;
  const template = templateOf(post, news);
  if (!template) return await drop(resources, news, 'no-template');
  const route = routeOf(news, template, clock.now());
  if ('why' in route) return await drop(resources, news, route.why);
  const ids = due.notices.map(({ id }) => id);
  if (Math.max(...due.notices.map(({ attempts }) => attempts)) > mostAttempts) {
    return await drop(resources, news, 'worn-out');
  }
  if (!(await takeSpareSlot(db, post))) {
    await postponeNotices(db, clock.now(), { ids, afterMs: crowdedMs });
    return 'pause';
  }
  const startedAt = clock.now();
  const { price, as } = route;
  const { monthlyBudget } = post.settings;
  const started = await startTemplate(db, {
    ...{ ids, route: as, at: startedAt, price, monthlyBudget, seconds: leaseSeconds },
  });
  if (started.kind === 'gone') return await drop(resources, news, 'follow-ended');
  if (started.kind === 'over-budget') {
    if (started.news) log.error('templates.stopped', { monthlyBudget });
    return await drop(resources, news, 'budget');
  }
  if (started.warns) log.warn('templates.budget-near', { monthlyBudget });
  const sent = await trySend(post, {
    to: as === 'template-by-user' ? { kind: 'user', userId: due.chat } : toPhone(news, ids[0] ?? ''),
    templateId: template.id,
    values: templateValues(news.view, template.values, due.language),
  });
  const fate = fateOf(sent, as);
  await settleTemplate(db, { ids, startedAt, at: clock.now(), price, fate });
  const error = 'error' in fate ? { error: fate.error } : {};
  log.info('notice.tried', { notificationId: ids[0], kind: kinds[0], as, state: fate.state, ...error });
  if (sent.kind === 'halted') log.error('templates.halted', { why: sent.why });
  return sent.kind === 'halted' || (sent.kind === 'again' && sent.counts === 'pause') ? 'pause' : 'next';
}

function templateOf({ settings }: TemplatePost, { kinds }: News): NoticeTemplate | null {
  const [kind] = kinds;
  const own = kind && settings.kinds[kind];
  return own ?? (kind === 'follow-ending' ? null : settings.kinds.status) ?? null;
}

function routeOf(
  { due, phone }: News,
  { priceByUser, priceByPhone }: NoticeTemplate,
  now: Date,
): { readonly as: Route; readonly price: number } | { readonly why: string } {
  const knowsUser = due.heardAt !== null && now.getTime() - due.heardAt.getTime() < yearMs;
  const wasRefused = due.notices.some(({ nextAs }) => nextAs === 'template-by-phone');
  if (knowsUser && !wasRefused && priceByUser !== null) return { as: 'template-by-user', price: priceByUser };
  if (due.provedFor !== 'self') return { why: 'not-the-applicant' };
  if (phone === null) return { why: 'no-phone' };
  return priceByPhone === null ? { why: 'not-by-phone' } : { as: 'template-by-phone', price: priceByPhone };
}

function toPhone({ phone }: News, id: string) {
  return { kind: 'phone', phone: phone ?? '', trackingId: `news${id}` } as const;
}

/** A post never throws for what the platform answers; what it throws all the same leaves the fate open. */
async function trySend(post: TemplatePost, template: Parameters<TemplatePost['send']>[0]): Promise<Sent> {
  try {
    return await post.send(template);
  } catch (error) {
    return { kind: 'unknown', why: error instanceof Error ? error.name : typeof error };
  }
}

/** What may have been sent is not sent again: it may have been paid for. */
function fateOf(sent: Sent, as: Route): TemplateFate {
  switch (sent.kind) {
    case 'sent':
      return { state: 'sent', externalId: sent.externalId };
    case 'unknown':
      return { state: 'unknown', error: sent.why };
    case 'again':
      return again(sent.why, { afterMs: sent.afterMs, counts: sent.counts });
    case 'halted':
      return again(sent.why, { afterMs: haltedMs, counts: 'attempt' });
    case 'refused':
    case 'unreachable': {
      const isByPhone = as === 'template-by-user' && byPhoneAfter.includes(sent.why.split(' ')[0] ?? '');
      if (!isByPhone) return { state: 'failed', error: sent.why };
      return { ...again(sent.why, { afterMs: 0, counts: 'pause' }), nextAs: 'template-by-phone' };
    }
    default:
      return sent satisfies never;
  }
}

function again(
  error: string,
  { afterMs, counts }: { readonly afterMs: number; readonly counts: 'attempt' | 'pause' },
): Extract<TemplateFate, { readonly state: 'waiting' }> {
  return { state: 'waiting', error, afterMs, counts, nextAs: null };
}

async function drop({ db, clock, log }: TellingNews, { due, kinds }: News, why: string): Promise<'next'> {
  const ids = due.notices.map(({ id }) => id);
  await dropNotices(db, clock.now(), { ids, why });
  log.warn('notice.not-sent', { notificationId: ids[0], kind: kinds[0], why });
  return 'next';
}
