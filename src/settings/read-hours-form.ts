import { type AnswerHours, answerHoursSchema } from './hours-schema.ts';

export type HoursTyped = {
  /** Monday to Sunday: "7:30-11:30, 13:30-17:00"; empty where nobody answers. */
  readonly week: readonly string[];
  /** One day a line: "31/12/2026: nghỉ, tổng kết năm", "30/12/2026: 7:30-11:30, chỉ làm buổi sáng". */
  readonly days: string;
};

export type HoursRead =
  | { readonly kind: 'hours'; readonly value: AnswerHours }
  /** By field (`week.0`, `days`): a key of the page's words, and the line that is meant. */
  | {
      readonly kind: 'wrong';
      readonly wrong: Readonly<Record<string, { readonly key: string; readonly line?: string }>>;
    };

const span = /^(\d{1,2})(?:[:hg.](\d{2})?)?\s*(?:-|–|đến|tới)\s*(\d{1,2})(?:[:hg.](\d{2})?)?$/iu;
const line = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*:?\s*(.*)$/u;
const off = /^(?:nghỉ|nghi|đóng cửa|closed|off)(?:\s*[,:-]\s*|\s+|$)/iu;

/** Reads what somebody typed as people write hours, and says of each line that cannot be read what is wrong with it. */
export function readHoursForm(typed: HoursTyped): HoursRead {
  const wrong: Record<string, { key: string; line?: string }> = {};
  const week = typed.week.map((text, at) => {
    const spans = readSpans(text);
    if (spans === null) wrong[`week.${at}`] = { key: 'time', line: text.trim() };
    return spans ?? [];
  });
  const days: AnswerHours['days'] = [];
  for (const each of typed.days.split('\n').map((one) => one.trim())) {
    if (each === '') continue;
    const day = readDay(each);
    if (day === null) wrong.days ??= { key: 'day', line: each };
    else days.push(day);
  }
  const isUnread = Object.keys(wrong).length > 0;
  const parsed = answerHoursSchema.safeParse({ week, days });
  if (parsed.success) return isUnread ? { kind: 'wrong', wrong } : { kind: 'hours', value: parsed.data };
  for (const { path, message } of parsed.error.issues) {
    // Of a week that could not be read nobody knows whether it is empty.
    if (message === 'never' && isUnread) continue;
    const [part, at] = path;
    const field = part === 'week' && typeof at === 'number' ? `week.${at}` : String(part);
    const said = part === 'days' && typeof at === 'number' ? sayDay(days[at]) : undefined;
    const key = /^[a-z]+$/.test(message) ? message : 'day';
    wrong[field] ??= { key, ...(said !== undefined && { line: said }) };
  }
  return { kind: 'wrong', wrong };
}

/** The other way: as the form shows it. */
export function typeHours({ week, days }: AnswerHours): HoursTyped {
  return { week: week.map(saySpans), days: days.map(sayDay).join('\n') };
}

type Spans = AnswerHours['week'][number];

function readSpans(text: string): Spans | null {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const spans = parts.map((part) => span.exec(part));
  if (spans.some((found) => found === null)) return null;
  return spans.map((found) => ({
    opens: clock(found?.[1], found?.[2]),
    closes: clock(found?.[3], found?.[4]),
  }));
}

function readDay(text: string): AnswerHours['days'][number] | null {
  const found = line.exec(text);
  if (!found) return null;
  const [, date = '', month = '', year = '', rest = ''] = found;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (off.test(rest)) return { day, why: rest.replace(off, '').trim() || rest.trim(), hours: [] };
  const parts = rest.split(',').map((part) => part.trim());
  const hours = parts.filter((part) => span.test(part));
  const why = parts.filter((part) => part !== '' && !span.test(part)).join(', ');
  if (hours.length === 0) return null;
  return { day, why, hours: readSpans(hours.join(',')) ?? [] };
}

function sayDay(day: AnswerHours['days'][number] | undefined): string {
  if (!day) return '';
  const date = day.day.split('-').toReversed().join('/');
  const { hours, why } = day;
  if (hours.length > 0) return `${date}: ${saySpans(hours)}, ${why}`;
  return why === 'nghỉ' ? `${date}: nghỉ` : `${date}: nghỉ, ${why}`;
}

function saySpans(spans: Spans): string {
  return spans.map(({ opens, closes }) => `${opens}-${closes}`).join(', ');
}

function clock(hours = '', minutes = '00'): string {
  return `${hours.padStart(2, '0')}:${minutes}`;
}
