import type { Channel } from '#bots/channel.ts';
import { findSeen, type SeenDossier } from '#db/dossier-grants.ts';
import { type DueNotices, dropNotices, leaseNotices, type NoticeKind, postponeNotices } from '#db/notices.ts';
import type { Applicant } from '#src/dossiers/dossier.ts';
import type { DossierView } from '#src/dossiers/dossier-view.ts';
import type { Dossiers } from '#src/dossiers/dossiers.ts';
import { openApplicant } from '#src/dossiers/open-applicant.ts';
import { showDossier } from '#src/dossiers/show-dossier.ts';
import { isOver } from '#src/dossiers/statuses.ts';
import type { Resources } from '#src/resources.ts';
import { queueNews } from './queue-news.ts';
import { sendTemplates } from './send-templates.ts';
import { splitByRoom } from './split-by-room.ts';
import type { TemplatePost } from './template-post.ts';

export type TellingNews = Pick<Resources, 'db' | 'clock' | 'log' | 'signals' | 'switches'> & {
  readonly channels: ReadonlyMap<string, Channel>;
  readonly dossiers: Dossiers;
  /** `null`: nothing goes out by template. */
  readonly templates: TemplatePost | null;
};

/** Notices of one follow with the dossier as it stands, and the applicant's phone where it is the follower's own. */
export type News = {
  readonly due: DueNotices;
  readonly kinds: readonly NoticeKind[];
  readonly view: DossierView;
  readonly phone: string | null;
};

const batch = 100;
const leaseSeconds = 120;
const noRoomMs = 5_000;
/** The end of a follow is told two days of the calendar before; by then it may go on for longer. */
const endingMs = 3 * 24 * 3_600_000;
const windowMs = 7 * 24 * 3_600_000;

/**
 * Tells what is due, what needs the citizen first: as a message where the channel takes one now, as a template where it
 * does not. May be called by several programs at once. How many follows were looked at, but for those that found no room.
 */
export async function tellNews(resources: TellingNews): Promise<number> {
  const { db, clock } = resources;
  const due = await leaseNotices(db, { at: clock.now(), most: batch, seconds: leaseSeconds });
  if (due.length === 0) return 0;
  const seen = await findSeen(db, [...new Set(due.map(({ dossierId }) => dossierId))]);
  const applicants = await openApplicants(resources, seen);
  const messages: News[] = [];
  const templates: News[] = [];
  const dropped = new Map<string, string[]>();
  const drop = (why: string, ids: readonly string[]) =>
    void dropped.set(why, [...(dropped.get(why) ?? []), ...ids]);
  for (const one of due) {
    const ids = one.notices.map(({ id }) => id);
    const why = whyNot(resources, one);
    const dossier = seen.get(one.dossierId);
    if (why !== null || !dossier) {
      drop(why ?? 'dossier-gone', ids);
      continue;
    }
    const { rules } = resources.dossiers;
    const { name = null, phone = null } = applicants.get(one.dossierId) ?? {};
    const view = showDossier(dossier, {
      now: clock.now(),
      rules,
      applicantName: name,
      isLastKnown: false,
    });
    const leftMs = one.until.getTime() - clock.now().getTime();
    const stale = one.notices.filter(({ kind }) => !stillHolds(kind, view, leftMs));
    drop(
      'no-longer',
      stale.map(({ id }) => id),
    );
    const notices = one.notices.filter((notice) => !stale.includes(notice));
    if (notices.length === 0) continue;
    const kinds = [...new Set(notices.map(({ kind }) => kind))];
    const news = { due: { ...one, notices }, kinds, view, phone: one.provedFor === 'self' ? phone : null };
    (isTemplate(news.due, clock.now()) ? templates : messages).push(news);
  }
  for (const [why, ids] of dropped) await dropNotices(db, clock.now(), { ids, why });
  const { now, later } = await splitByRoom(resources, messages);
  await queueNews(resources, now);
  await postponeNotices(db, clock.now(), { ids: idsOf(later), afterMs: noRoomMs });
  await sendTemplates(resources, templates);
  return due.length - later.length;
}

/** All at once: each is a way to another thread and back. */
async function openApplicants(
  { dossiers }: TellingNews,
  seen: ReadonlyMap<string, SeenDossier>,
): Promise<ReadonlyMap<string, Applicant>> {
  const opened = [...seen].map(
    async ([id, { applicant }]) => [id, await openApplicant(dossiers.keys, applicant)] as const,
  );
  return new Map(await Promise.all(opened));
}

function idsOf(messages: readonly News[]): readonly string[] {
  return messages.flatMap(({ due }) => due.notices.map(({ id }) => id));
}

function whyNot({ channels }: TellingNews, { holds, reachable, channel }: DueNotices): string | null {
  if (!holds) return 'follow-ended';
  if (!reachable) return 'unreachable';
  return channels.get(channel)?.personal === 'allowed' ? null : 'elsewhere';
}

/** A notice that waited until it is not so any more is not told: the dossier as it stands is. */
function stillHolds(kind: NoticeKind, { status, clock }: DossierView, leftMs: number): boolean {
  if (kind === 'papers-reminder') return status === 5;
  if (kind === 'result-reminder') return status === 9;
  if (kind === 'follow-ending') {
    return leftMs < endingMs && !isOver(status);
  }
  return kind !== 'late' || (status !== 9 && status !== 10 && clock.late);
}

/** Zalo takes messages for seven days after the citizen's last word. */
function isTemplate({ channel, heardAt, notices }: DueNotices, now: Date): boolean {
  if (channel !== 'zalo') return false;
  const isClosed = heardAt === null || now.getTime() - heardAt.getTime() >= windowMs;
  return isClosed || notices.some(({ nextAs }) => nextAs !== null && nextAs !== 'message');
}
