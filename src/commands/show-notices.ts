import { explainWhy } from '#bots/zalo/zalo-errors.ts';
import { countTold, findQuotas, findSpending } from '#db/notice-log.ts';
import { findFacts } from '#db/template-facts.ts';
import { findRests } from '#db/template-rests.ts';
import { addDays } from '#knowledge/days.ts';
import { dayInVietnam, timeInVietnam } from '#src/clock.ts';
import type { Resources } from '#src/resources.ts';

const days = 30;

/** What became of what followers were told, and what templates cost, rest and may still be sent: counts, and nobody. */
export async function showNotices(
  resources: Pick<Resources, 'db' | 'clock'>,
  show: (line: string) => void,
): Promise<number> {
  const { db, clock } = resources;
  const now = clock.now();
  const since = new Date(`${addDays(dayInVietnam(now), -days)}T00:00:00+07:00`);
  const told = await countTold(db, since);
  if (told.length === 0) show(`Nothing was to be told in ${days} days.`);
  for (const { as, state, error, notices, came, cost } of told) {
    const arrived = as !== null && as !== 'message' ? `, ${came} came` : '';
    const paid = cost > 0 ? `, ${cost} đồng` : '';
    show(`${as ?? 'not tried'}: ${notices} ${state}${arrived}${paid}${error ? `: ${wordsOf(error)}` : ''}`);
  }
  const { spent, sent } = await findSpending(db, now);
  if (sent > 0) show(`templates this month: ${sent}, ${spent} đồng`);
  for (const { account, daily, remaining, toldAt } of await findQuotas(db)) {
    show(`left for ${account} by phone: ${remaining} of ${daily} a day (${momentOf(toldAt)})`);
  }
  for (const { templateId, status, priceByUser, priceByPhone } of await findFacts(db)) {
    const prices = `by id ${priceByUser ?? '?'} đồng, by phone ${priceByPhone ?? '?'} đồng`;
    show(`template ${templateId}: ${status ?? '?'}, ${prices}`);
  }
  for (const { templateId, route, why, until } of await findRests(db, now)) {
    const what = templateId === '' ? 'all' : templateId;
    show(`resting: ${what} ${route} until ${momentOf(until)}: ${wordsOf(why)}`);
  }
  return 0;
}

function wordsOf(why: string): string {
  const words = explainWhy(why, 'en');
  return words ? `${why} (${words})` : why;
}

function momentOf(at: Date): string {
  return `${dayInVietnam(at)} ${timeInVietnam(at)}`;
}
