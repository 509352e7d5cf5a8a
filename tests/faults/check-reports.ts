import type { Violation } from './check-run.ts';
import type { KeptReport } from './read-reports.ts';
import { type Reporter, trackingCode } from './report-as-citizens.ts';

export type ReportsSeen = {
  readonly reporters: readonly Reporter[];
  readonly acknowledged: ReadonlySet<string>;
  readonly kept: readonly KeptReport[];
  readonly shown: readonly { readonly user: string; readonly text: string | null }[];
  /** What stands with the outside system, in what it was told. */
  readonly filed: readonly { readonly id: string; readonly words: string }[];
};

/** Everything that is wrong with what became of the reports; empty where each was filed once, under the code that was told. */
export function checkReports(seen: ReportsSeen): readonly Violation[] {
  const codesOf = new Map<string, Set<string>>();
  for (const { user, text } of seen.shown) {
    const codes = codesOf.get(user) ?? new Set();
    for (const [code] of text?.matchAll(trackingCode) ?? []) codes.add(code);
    codesOf.set(user, codes);
  }
  const known = new Set(seen.reporters.map(({ words }) => words));
  return [
    ...seen.reporters.flatMap((reporter) =>
      checkOne(reporter, { seen, codes: [...(codesOf.get(reporter.user) ?? [])] }),
    ),
    ...seen.filed
      .filter(({ words }) => ![...known].some((one) => words.includes(one)))
      .map(({ id, words }): Violation => ({ broken: 'filed-twice', what: `${id} is nobody's: ${words}` })),
  ];
}

function checkOne(
  { user, words, messageIds, confirmed }: Reporter,
  { seen, codes }: { readonly seen: ReportsSeen; readonly codes: readonly string[] },
): readonly Violation[] {
  const kept = seen.kept.filter((one) => one.user === user);
  const filed = seen.filed.filter((one) => one.words.includes(words));
  const [ticket] = kept;
  const worked = ticket?.worked ?? 0;
  const found: Violation[] = [];
  const wrong = (broken: Violation['broken'], what: string) =>
    found.push({ broken, what: `${words}: ${what}` });
  if (filed.length > 1) wrong('filed-twice', filed.map(({ id }) => id).join(', '));
  if (kept.length > 1) wrong('filed-twice', `${kept.length} tickets`);
  if (!confirmed) wrong('unheard', 'was never read back');
  else if (codes.length !== 1 || codes[0] !== ticket?.code) {
    wrong('untold', `told ${codes.join(', ') || 'nothing'}, is ${ticket?.code ?? 'not there'}`);
  } else if (ticket?.filing !== 'filed') wrong('open', `is ${ticket?.filing}`);
  else if (filed.length === 0) wrong('unfiled', 'is filed, and not there');
  else if (!filed.some(({ id }) => id === ticket.externalId)) wrong('unfiled', `is ${ticket.externalId}`);
  else if (ticket.state !== 'filed' || ticket.timesFiled !== 1) {
    wrong('unfiled', `is ${ticket.state}, filed ${ticket.timesFiled} times by its history`);
  }
  const acknowledged = messageIds.filter((id) => seen.acknowledged.has(id)).length;
  if (worked < acknowledged) wrong('lost', `${acknowledged} acknowledged, ${worked} worked`);
  if (worked > messageIds.length) wrong('worked-twice', `${messageIds.length} written, ${worked} worked`);
  return found;
}
