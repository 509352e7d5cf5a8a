import type { Language } from '#src/answers/answer.ts';
import { formatDay } from '#src/answers/compose/format-day.ts';
import { formatMoney } from '#src/answers/compose/format-money.ts';
import { dayInVietnam, timeInVietnam } from '#src/clock.ts';
import { dossierWords, sayWho } from '#src/conversations/matters/say-dossier.ts';
import type { DossierView } from '#src/dossiers/dossier-view.ts';
import type { TemplateField } from './template-settings.ts';

/** What a template's parameters hold at the most: codes, names and states, and all others. */
const mostShort = 30;
const mostLong = 90;
const short: readonly TemplateField[] = ['code', 'applicant', 'status', 'received', 'processed', 'due'];

/** The parameters of a template; none is empty, as a template does not take that. */
export function templateValues(
  view: DossierView,
  fields: Readonly<Record<string, TemplateField>>,
  language: Language,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).map(([parameter, field]) => {
      const text = fieldOf(view, field, language) || '-';
      return [parameter, cut(text.normalize('NFC'), short.includes(field) ? mostShort : mostLong)];
    }),
  );
}

function fieldOf(view: DossierView, field: TemplateField, language: Language): string | null {
  const words = dossierWords(language);
  switch (field) {
    case 'code':
      return view.code;
    case 'procedure':
      return view.procedure.name ?? view.procedure.code;
    case 'applicant':
      return view.applicant;
    case 'status':
      return words.shortStatuses[view.status];
    case 'agency':
      return view.agency;
    // Where the registry names nobody, the agency has it.
    case 'handling':
      return sayWho(view) ?? view.agency;
    case 'received':
      return view.receivedAt && moment(view.receivedAt, language);
    case 'processed':
      return moment(view.timeline[0]?.at ?? view.asOf, language);
    case 'due':
      return view.clock.due && formatDay(view.clock.due.day, language);
    case 'todo':
      return todo(view, language);
    default:
      return field satisfies never;
  }
}

function todo({ papersWanted, papersUntil, fee, status }: DossierView, language: Language): string {
  const words = dossierWords(language);
  if (papersWanted.length > 0) {
    const until = papersUntil ? ` ${words.papersUntil(formatDay(papersUntil, language))}` : '';
    const room = mostLong - until.length;
    return `${cut(`${words.papersWanted}: ${papersWanted.join(', ')}.`, room)}${until}`;
  }
  return fee ? `${words.fee}: ${formatMoney(fee.owed, language)}` : words.statuses[status].next;
}

function moment(at: Date, language: Language): string {
  return `${timeInVietnam(at)} ${formatDay(dayInVietnam(at), language)}`;
}

function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
