import { dossiersEn } from '#prompts/dossiers.en.ts';
import { type DossierWords, dossiersVi } from '#prompts/dossiers.vi.ts';
import type { Block, Choice, Language } from '#src/answers/answer.ts';
import { formatDay } from '#src/answers/compose/format-day.ts';
import { formatMoney } from '#src/answers/compose/format-money.ts';
import { dayInVietnam, timeInVietnam } from '#src/clock.ts';
import type { DossierView } from '#src/dossiers/dossier-view.ts';
import { isOver } from '#src/dossiers/statuses.ts';

export function dossierWords(language: Language): DossierWords {
  return language === 'en' ? dossiersEn : dossiersVi;
}

/** How far a dossier is, what comes next, what the citizen has to do and by when; nothing beside what the view holds. */
export function sayDossier(view: DossierView, language: Language): readonly Block[] {
  const words = dossierWords(language);
  const { now, next } = words.statuses[view.status];
  return [
    { kind: 'lead', text: `${words.code(view.code)} ${now}` },
    ...todo(view, language),
    { kind: 'paragraph', text: next },
    ...lateness(view, language),
    { kind: 'facts', rows: factsOf(view, language) },
    ...timelineOf(view, language),
    { kind: 'paragraph', text: asOf(view, language) },
  ];
}

export function dossierChoices(
  view: DossierView,
  language: Language,
  follows: 'follows' | 'does-not',
): readonly Choice[] {
  const { choices } = dossierWords(language);
  const { clock, id, status } = view;
  const follow =
    follows === 'follows'
      ? [{ label: choices.unfollow, value: `#hoso thoi-theodoi @${id}` }]
      : isOver(status)
        ? []
        : [{ label: choices.follow, value: `#hoso theodoi @${id}` }];
  return [
    ...follow,
    ...(clock.late || clock.dueBefore
      ? [{ label: choices.complain, value: `#phananh ${complaint(view, language)}` }]
      : []),
    { label: choices.other, value: '#hoso khac' },
    { label: choices.logOut, value: '#hoso dong' },
  ];
}

/** What is known of a delay already, as its citizen would tell it: nobody is asked for it again. */
function complaint({ code, clock, agency }: DossierView, language: Language): string {
  const { complaint: words } = dossierWords(language);
  const due = clock.dueBefore ?? clock.due?.day ?? null;
  return words(code, due && formatDay(due, language), agency);
}

/** First what only the citizen can do: it holds everything else up. */
export function todo(
  { status, papersWanted, papersUntil, fee, note }: DossierView,
  language: Language,
): Block[] {
  const words = dossierWords(language);
  const blocks: Block[] = [];
  if (papersWanted.length > 0) {
    const items = papersWanted.map((text) => ({ text, hand: 'submit', details: [] }) as const);
    blocks.push({ kind: 'checklist', title: words.papersWanted, items });
    if (papersUntil)
      blocks.push({ kind: 'paragraph', text: words.papersUntil(formatDay(papersUntil, language)) });
  }
  if (fee) {
    const value = formatMoney(fee.owed, language);
    blocks.push({ kind: 'facts', rows: [{ label: words.fee, value }] });
    if (fee.link) blocks.push({ kind: 'link', label: words.pay, url: fee.link });
  }
  if (note) {
    const label = status === 3 || status === 8 ? words.reason : words.note;
    blocks.push({ kind: 'paragraph', text: `${label}: ${note}` });
  }
  return blocks;
}

export function lateness({ clock, status }: DossierView, language: Language): Block[] {
  const words = dossierWords(language);
  if (clock.state === 'stopped' && (status === 5 || status === 6)) {
    return [{ kind: 'paragraph', text: words.stopped }];
  }
  if (!clock.late) return clock.dueBefore ? [{ kind: 'paragraph', text: words.promisedAnew }] : [];
  const days = clock.workingDaysLate;
  if (clock.state === 'closed') {
    return days > 0 ? [{ kind: 'paragraph', text: words.finishedLate(days) }] : [];
  }
  return [{ kind: 'warning', text: days > 0 ? words.late(days) : words.lateToday }];
}

export function factsOf(view: DossierView, language: Language): readonly { label: string; value: string }[] {
  const words = dossierWords(language);
  const { procedure, agency, applicant, receivedAt, status, clock } = view;
  const name = procedure.name ?? procedure.code;
  const way = wayOf(view, language);
  const rows: readonly (readonly [string, string | null])[] = [
    [words.due, status === 10 && clock.workingDaysLate === 0 ? null : dueOf(view, language)],
    [status >= 9 ? words.result : words.resultLater, way],
    [words.procedure, name],
    [words.agency, agency],
    [words.handling, sayWho(view)],
    [words.applicant, applicant],
    [words.received, receivedAt && formatDay(dayInVietnam(receivedAt), language)],
  ];
  return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** How the result comes, and where. */
export function wayOf({ result }: DossierView, language: Language): string | null {
  if (!result) return null;
  const words = dossierWords(language);
  const { by, place, tracking } = result;
  return [words.resultBy[by], place, tracking && words.tracking(tracking)].filter(Boolean).join(', ');
}

export function dueOf({ clock: { due, dueBefore, state } }: DossierView, language: Language): string | null {
  const words = dossierWords(language);
  if (!due) return null;
  const day = due.at ? momentOf(due.at, language) : formatDay(due.day, language);
  if (state === 'stopped') return words.dueWhileStopped(day);
  if (due.toldDay) return words.dueMoved(day, formatDay(due.toldDay, language));
  if (due.from === 'reckoned') return words.dueReckoned(day);
  return dueBefore ? words.dueBefore(day, formatDay(dueBefore, language)) : day;
}

/** Who has it in hand; `null` where the registry does not tell it. */
export function sayWho({ handling: { unit, officer } }: DossierView): string | null {
  return [officer, unit].filter((part) => part !== null && part !== '').join(', ') || null;
}

/** What has happened is folded away; a single step tells nothing that the lead does not. */
function timelineOf({ timeline }: DossierView, language: Language): Block[] {
  const words = dossierWords(language);
  if (timeline.length < 2) return [];
  const items = timeline.map(({ at, status, statusWord }) => {
    const said = statusWord ?? words.statuses[status].now.replace(/\.$/, '');
    return `${formatDay(dayInVietnam(at), language)}: ${said}`;
  });
  return [{ kind: 'notes', title: words.timeline, items }];
}

export function asOf({ asOf: at, registry, isLastKnown }: DossierView, language: Language): string {
  const words = dossierWords(language);
  const time = momentOf(at, language);
  return isLastKnown ? words.lastKnown(time, registry) : words.asOf(time, registry);
}

export function momentOf(at: Date, language: Language): string {
  return dossierWords(language).moment(timeInVietnam(at), formatDay(dayInVietnam(at), language));
}
