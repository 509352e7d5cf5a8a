import { listNotices, type NoticeLine } from '#db/notice-entries.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Resources } from '#src/resources.ts';

export type NoticeState = 'running' | 'planned' | 'ended';
export type ShownNotice = NoticeLine & { readonly state: NoticeState };

const mostLines = 200;

/** Every notice that was ever published, by how it stands today. */
export async function showNotices({
  db,
  clock,
}: Pick<Resources, 'db' | 'clock'>): Promise<Readonly<Record<NoticeState, readonly ShownNotice[]>>> {
  const today = dayInVietnam(clock.now());
  const lines = (await listNotices(db, today, mostLines)).map((line) => ({
    ...line,
    state: stateOf(line, today),
  }));
  const of = (state: NoticeState) => lines.filter((line) => line.state === state);
  return { running: of('running'), planned: of('planned'), ended: of('ended') };
}

function stateOf({ withdrawnAt, from, to }: NoticeLine, today: string): NoticeState {
  if (withdrawnAt !== null || (to !== null && to < today)) return 'ended';
  return from !== null && from > today ? 'planned' : 'running';
}
