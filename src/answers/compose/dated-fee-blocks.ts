import type { Block } from '#src/answers/answer.ts';
import type { Telling } from './aspect-part.ts';
import { caseName } from './case-name.ts';
import type { DatedFee, FeesByDay } from './fees-by-day.ts';
import { formatDay } from './format-day.ts';
import { sayFee } from './say-fee.ts';

/** The rate beside a passing one, and what will hold from a day to come. */
export function datedFeeBlocks({ usual, later }: FeesByDay, telling: Telling): Block[] {
  const { words, language } = telling;
  const lines = [
    ...grouped(usual, telling).map(({ text }) => words.fee.usual(text)),
    ...grouped(later, telling).map(({ text, fee }) =>
      words.fee.later(formatDay(fee.from ?? '', language), text),
    ),
  ];
  return [...new Set(lines)].map((text) => ({ kind: 'paragraph', text }));
}

/** Rates whose days have passed, folded: people still remember them. */
export function overFeeBlocks({ over }: FeesByDay, telling: Telling): Block[] {
  const { words, language } = telling;
  const items = grouped(over, telling).map(({ fee }) => {
    const { to: _to, note: _note, ...undated } = fee;
    return words.fee.over(sayFee(undated, telling).text, formatDay(fee.to ?? '', language));
  });
  return items.length > 0 ? [{ kind: 'notes', title: words.fee.overTitle, items: [...new Set(items)] }] : [];
}

type Line = { readonly text: string; readonly fee: DatedFee['fee'] };

/** The same rate in several channels is one line that names them. */
function grouped(fees: readonly DatedFee[], telling: Telling): Line[] {
  const lines = new Map<string, { fee: DatedFee['fee']; channels: DatedFee['channel'][] }>();
  for (const { channel, fee } of fees) {
    const key = JSON.stringify(fee);
    const line = lines.get(key) ?? { fee, channels: [] };
    if (!line.channels.includes(channel)) line.channels.push(channel);
    lines.set(key, line);
  }
  const every = new Set(telling.procedure.methods.map(({ channel }) => channel)).size;
  return Array.from(lines.values(), ({ fee, channels }) => {
    const said = sayFee(fee, telling);
    const of = caseName(telling.procedure, fee);
    const text = of ? `${said.text} (${of})` : said.text;
    return { fee, text: channels.length < every ? `${text} ${telling.words.filedBy(channels)}` : text };
  });
}
