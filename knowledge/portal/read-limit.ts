import type { TimeLimit } from '#knowledge/entry.ts';
import type { Flag } from '#knowledge/flag.ts';
import type { RecordMethod } from './record.ts';
import { tidyLine, tidyText } from './tidy-text.ts';

export type LimitReading = { readonly limits: readonly TimeLimit[]; readonly flags: readonly Flag[] };

type Unit = TimeLimit['unit'];

const units: Readonly<Record<string, Unit>> = {
  'ngày làm việc': 'working-day',
  ngày: 'day',
  giờ: 'hour',
  tháng: 'month',
};

/** Reads one time limit. `elsewhere` are the other words of the same record, where a missing unit may stand. */
export function readLimit(method: RecordMethod, elsewhere: string): LimitReading {
  const text = tidyLine(method.time_limit);
  const note = tidyText(method.note);
  const withUnit = /^(?:không quá )?([\d.]+) (ngày làm|ngày|giờ|tháng)/iu.exec(text);
  if (withUnit) {
    const [, digits = '', word = ''] = withUnit;
    // A cell cut at its width says "16.5 ngày làm".
    const unit = units[word.toLowerCase().replace(/ngày làm/, 'ngày làm việc')] ?? 'unknown';
    return positive(Number(digits), unit, []);
  }
  const bareNumber = /^(?:không quá )?(\d+(?:\.\d+)?)$/iu.exec(text)?.[1];
  if (bareNumber) return readBareNumber(Number(bareNumber), note, elsewhere);
  if (text) return readWords(text, note);
  return speaksOfTime(note) ? inWords(note) : { limits: [], flags: [] };
}

function positive(quantity: number, unit: Unit, flags: readonly Flag[]): LimitReading {
  if (!(quantity > 0)) return { limits: [], flags: ['time-unclear'] };
  return { limits: [{ quantity, unit, check: false }], flags };
}

/**
 * The portal writes 1 where there is no limit in days at all, so a small number is believed only where its own
 * remark or words about the whole procedure repeat it; a larger one wherever the record names it with one unit.
 */
function readBareNumber(quantity: number, note: string, elsewhere: string): LimitReading {
  if (!(quantity > 0)) return speaksOfTime(note) ? inWords(note) : { limits: [], flags: ['time-unclear'] };
  const whole = elsewhere.match(/thời hạn giải quyết[^.\n]{0,80}/giu)?.join('\n') ?? '';
  const said = quantity < 5 ? `${note}\n${whole}` : `${note}\n${elsewhere}`;
  const [unit, second] = unitsOf(quantity, said);
  if (unit && !second) return positive(quantity, unit, ['unit-repaired']);
  return positive(quantity, 'unknown', ['unit-unknown']);
}

function unitsOf(quantity: number, text: string): Unit[] {
  const named = new RegExp(
    `(?<![\\d.,/])0?${quantity}(?: ?\\([^)]{1,20}\\))? (ngày làm việc|ngày|giờ|tháng)(?!\\p{L}|\\s+\\d)`,
    'giu',
  );
  return [
    ...new Set([...text.matchAll(named)].map(([, word = '']) => units[word.toLowerCase()] ?? 'unknown')),
  ];
}

function readWords(text: string, note: string): LimitReading {
  const range = /^\d+\s*-\s*\d+$/.test(text);
  if (/^(?:theo mô tả|[a-d]\) không quá)$/iu.test(text) || range) {
    return speaksOfTime(note) ? inWords(note) : { limits: [], flags: ['time-unclear'] };
  }
  return { limits: [{ quantity: null, unit: 'unknown', note: text, check: false }], flags: [] };
}

function inWords(note: string): LimitReading {
  return { limits: [{ quantity: null, unit: 'unknown', note, check: false }], flags: ['time-unclear'] };
}

function speaksOfTime(note: string): boolean {
  return /(?<!\d)\d+(?: ?\([^)]{0,40}\))? (?:ngày|giờ|tháng|phút)|ngay (?:khi|sau|trong)|trong ngày|không quy định thời/iu.test(
    note,
  );
}
