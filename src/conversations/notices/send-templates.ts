import type { Sent } from '#bots/channel.ts';
import { dropNotices, postponeNotices } from '#db/notices.ts';
import { takeSpareSlot } from '#db/send-slots.ts';
import { findFacts, type KeptFacts } from '#db/template-facts.ts';
import { settleTemplate, startTemplate, type TemplateFate } from '#db/template-notices.ts';
import {
  findRests,
  restTemplate,
  type TemplateRest,
  type TemplateRoute,
  wakeTemplate,
  writeQuota,
} from '#db/template-rests.ts';
import { haltedMs, isOwn, reasonOf, restAfter } from './rest-after.ts';
import { routeTemplate, type Way } from './route-template.ts';
import type { News, TellingNews } from './tell-news.ts';
import type { TemplatePost } from './template-post.ts';
import type { NoticeTemplate } from './template-settings.ts';
import { templateValues } from './template-values.ts';

const leaseSeconds = 120;
const mostAttempts = 8;
const crowdedMs = 5_000;

/** Refused by user for a reason that a phone number does not share; whoever refused us is not called by phone instead. */
const byPhoneAfter = ['not-follower', 'inactive', 'user-unknown', 'window-closed', 'template'];

/** What is known while templates go out: what rests, and what the platform said of each. */
type Known = { rests: readonly TemplateRest[]; readonly facts: readonly KeptFacts[] };
type Step = 'next' | 'pause';

/**
 * Sends what no message may tell any more as templates, one after the other. Answers to citizens go first: a template
 * takes of the platform's minute only while half of it is free. Stops where the platform wants a pause.
 */
export async function sendTemplates(resources: TellingNews, all: readonly News[]): Promise<void> {
  const { templates, db, clock } = resources;
  if (all.length === 0) return;
  if (resources.switches?.isOff('zalo', 'out')) {
    const ids = all.flatMap(({ due }) => due.notices.map(({ id }) => id));
    return await postponeNotices(db, clock.now(), { ids, afterMs: crowdedMs });
  }
  const known: Known = { rests: await findRests(db, clock.now()), facts: await findFacts(db) };
  for (const [at, news] of all.entries()) {
    const step = templates
      ? await sendOne({ ...resources, templates }, known, news)
      : await drop(resources, news, 'no-templates');
    if (step === 'next') continue;
    const ids = all.slice(at + 1).flatMap(({ due }) => due.notices.map(({ id }) => id));
    await postponeNotices(db, clock.now(), { ids, afterMs: crowdedMs });
    return;
  }
}

type Sending = TellingNews & { readonly templates: TemplatePost };

async function sendOne(resources: Sending, known: Known, news: News): Promise<Step> {
  const { db, clock, templates: post } = resources;
  const { due } = news;
  const template = templateOf(post, known, news);
  if (!template) return await drop(resources, news, 'no-template');
  const now = clock.now();
  const way = routeTemplate(news, template, { now, rests: known.rests });
  if (way.kind === 'never') return await drop(resources, news, way.why);
  const ids = due.notices.map(({ id }) => id);
  if (Math.max(...due.notices.map(({ attempts }) => attempts)) > mostAttempts) {
    return await drop(resources, news, 'worn-out');
  }
  if (way.kind === 'rests') {
    await postponeNotices(db, now, { ids, afterMs: way.until.getTime() - now.getTime() });
    return 'next';
  }
  if (!(await takeSpareSlot(db, post))) {
    await postponeNotices(db, now, { ids, afterMs: crowdedMs });
    return 'pause';
  }
  return await sendBy(resources, known, { news, template, way });
}

type Chosen = {
  readonly news: News;
  readonly template: NoticeTemplate;
  readonly way: Extract<Way, { readonly kind: 'way' }>;
};

async function sendBy(resources: Sending, known: Known, { news, template, way }: Chosen): Promise<Step> {
  const { db, clock, log, templates: post } = resources;
  const { due, kinds } = news;
  const ids = due.notices.map(({ id }) => id);
  const startedAt = clock.now();
  const { price, as } = way;
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
  await learn(resources, known, { sent, templateId: template.id, route: as });
  return sent.kind === 'again' && sent.counts === 'pause' ? 'pause' : 'next';
}

/** What an answer says of all that are still to be sent: what rests from now on, and what is left of the day. */
async function learn(
  { db, clock, log, templates: post }: Sending,
  known: Known,
  {
    sent,
    templateId,
    route,
  }: { readonly sent: Sent; readonly templateId: string; readonly route: TemplateRoute },
): Promise<void> {
  const now = clock.now();
  if (sent.kind === 'sent') await wakeTemplate(db, { templateId, route });
  if (sent.kind === 'sent' && sent.quota) {
    const { daily, remaining } = sent.quota;
    const before = await writeQuota(db, now, { account: post.account, daily, remaining });
    const isNear = remaining * 10 <= daily;
    const wasNear = before !== null && before.remaining * 10 <= daily && before.remaining >= remaining;
    if (isNear && !wasNear) log.warn('templates.quota-near', { daily, remaining });
  }
  const rest = restAfter(sent, { templateId, route, now });
  if (!rest) return;
  known.rests = [...known.rests, rest];
  const isNews = await restTemplate(db, now, rest);
  if (isNews) log.error('templates.resting', { templateId: rest.templateId, as: route, why: rest.why });
}

/** At the platform's own price where it said one, as that is what it takes. */
function templateOf({ settings }: TemplatePost, { facts }: Known, { kinds }: News): NoticeTemplate | null {
  const [kind] = kinds;
  const own = kind && settings.kinds[kind];
  const template = own ?? (kind === 'follow-ending' ? null : settings.kinds.status);
  if (!template) return null;
  const said = facts.find(({ templateId }) => templateId === template.id);
  const { priceByUser, priceByPhone } = template;
  return {
    ...template,
    priceByUser: priceByUser === null ? null : (said?.priceByUser ?? priceByUser),
    priceByPhone: priceByPhone === null ? null : (said?.priceByPhone ?? priceByPhone),
  };
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
function fateOf(sent: Sent, as: TemplateRoute): TemplateFate {
  switch (sent.kind) {
    case 'sent':
      return { state: 'sent', externalId: sent.externalId };
    case 'unknown':
      return { state: 'unknown', error: sent.why };
    case 'again':
      return again(sent.why, { afterMs: sent.afterMs, counts: sent.counts });
    case 'halted':
      // What keeps everybody waiting is no try of this one.
      return again(sent.why, { afterMs: haltedMs, counts: isOwn(sent.why) ? 'attempt' : 'pause' });
    case 'refused':
    case 'unreachable': {
      const isByPhone = as === 'template-by-user' && byPhoneAfter.includes(reasonOf(sent.why));
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
