import type { Language } from '#src/answers/answer.ts';

/** `2025-12-31` as people write it: "31/12/2025"; a month alone is "6/2026". English keeps the ISO form, which nobody misreads. */
export function formatDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-');
  if (language === 'en' || !year || !month) return day;
  return date ? `${date}/${month}/${year}` : `${Number(month)}/${year}`;
}

/** A span such as `2026-06..2026-07` as it follows a verb: "tháng 6-7/2026", "từ tháng 11/2025 đến tháng 1/2026". */
export function formatSpan(span: string, language: Language): string {
  const [first = '', last] = span.split('..');
  const [from, to] = [formatPoint(first, language), last && formatPoint(last, language)];
  if (!to || to === from) return from;
  if (language !== 'vi') return `${from} to ${to}`;
  const [year, month, ...days] = first.split('-');
  const inYear = days.length === 0 && month !== undefined && /^\d{4}-\d{2}$/.test(last ?? '');
  if (inYear && last?.startsWith(`${year}-`)) return `tháng ${Number(month)}-${to.replace('tháng ', '')}`;
  return `từ ${from} đến ${to}`;
}

function formatPoint(day: string, language: Language): string {
  const said = formatDay(day, language);
  if (language === 'en') return said;
  return day.split('-').length > 2 ? `ngày ${said}` : `tháng ${said}`;
}
