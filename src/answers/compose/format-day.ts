import type { Language } from '#src/answers/answer.ts';

/** `2025-12-31` as people write it: "31/12/2025"; a month alone is "6/2026". English keeps the ISO form, which nobody misreads. */
export function formatDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-');
  if (language === 'en' || !year || !month) return day;
  return date ? `${date}/${month}/${year}` : `${Number(month)}/${year}`;
}

/** A span such as `2026-06..2026-07` as it follows a verb: "từ tháng 6/2026 đến tháng 7/2026". */
export function formatSpan(span: string, language: Language): string {
  const [from = '', to] = span.split('..').map((day) => formatPoint(day, language));
  if (!to || to === from) return from;
  return language === 'vi' ? `từ ${from} đến ${to}` : `${from} to ${to}`;
}

function formatPoint(day: string, language: Language): string {
  const said = formatDay(day, language);
  if (language === 'en') return said;
  return day.split('-').length > 2 ? `ngày ${said}` : `tháng ${said}`;
}
