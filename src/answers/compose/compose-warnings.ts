import { addDays, addMonths, isDay } from '#knowledge/days.ts';
import type { Aspect, Entry, Version } from '#knowledge/entry.ts';
import type { Block, Centre } from '#src/answers/answer.ts';
import { asPhrase, asSentence } from './as-phrase.ts';
import type { AskedEntry } from './asked-entry.ts';
import { demoWarnings } from './compose-local.ts';
import { flagWarnings } from './flag-warnings.ts';
import { formatDay } from './format-day.ts';
import { type AnswerWords, wordsOf } from './words-of.ts';

/** What must be read together with the fact: out of force, or to be confirmed. `unsure` names the parts. */
export function confirmWarnings(asked: AskedEntry<Entry>, unsure: readonly string[]): Block[] {
  const { version, today, language, centre } = asked;
  const words = wordsOf(language).answers;
  const { effectiveFrom, effectiveTo } = version.content;
  return warnings([
    ...(effectiveTo && effectiveTo < today ? [words.warnings.ended(formatDay(effectiveTo, language))] : []),
    ...(effectiveFrom && effectiveFrom > today
      ? [words.warnings.notYet(formatDay(effectiveFrom, language))]
      : []),
    ...confirmation(version, unsure, { words, centre }),
  ]);
}

function confirmation(
  { content }: Version,
  unsure: readonly string[],
  { words, centre }: { readonly words: AnswerWords; readonly centre: Centre },
): string[] {
  const whole = content.check || content.sureness === 'memory';
  if (!whole && unsure.length === 0) return [];
  const why = content.checkWhy ? asSentence(asPhrase(content.checkWhy)) : words.warnings.unconfirmed;
  const what = whole ? words.warnings.everything : unsure.join(', ');
  const ask = !centre.hotline && sendsToAsk.test(why) ? '' : askWhom(centre, words);
  return [words.warnings.confirm({ what, why, ask }).trim()];
}

/** A reason that already says to ask, and whom. */
const sendsToAsk = /(?<!\p{L})hỏi (?:lại|tại|\p{Lu})/u;

/** Whom to ask, as a sentence. */
export function askWhom(centre: Centre, words: AnswerWords): string {
  return centre.hotline ? words.askHotline(centre.hotline) : words.askCounter(centre.name);
}

/** What an import doubted about the aspects told, then where the text comes from. */
export function textWarnings(asked: AskedEntry<Entry>, aspects: readonly Aspect[]): Block[] {
  const words = wordsOf(asked.language).answers;
  return [...flagWarnings(asked.version.flags, aspects, words), ...originWarnings(asked)];
}

/** Where the text comes from when nobody here has reviewed it, and what in it is known to be old. */
export function originWarnings({ version, today, language }: AskedEntry<Entry>): Block[] {
  const words = wordsOf(language).answers;
  const { sureness } = version.content;
  return warnings([
    ...demoWarnings(version, words),
    ...staleness(version.flags, words),
    ...(version.flags.includes('junk') ? [words.warnings.trial] : []),
    ...(sureness === 'secondary' ? [words.warnings.secondary] : []),
    ...freshness({ version, today, language }, words),
  ]);
}

/** After so many days a text is old, whether somebody here has read it through or not. */
const staysFresh = { unreviewed: 120, reviewed: 365 };

type Aged = Pick<AskedEntry<Entry>, 'version' | 'today' | 'language'>;

/** Whether somebody here has reviewed the text, and that it is old where it is. */
function freshness({ version, today, language }: Aged, { warnings: said }: AnswerWords): string[] {
  const { source, reviewedOn } = version.content;
  if (version.origin === 'local') {
    const isOld = reviewedOn && addDays(reviewedOn, staysFresh.reviewed) < today;
    return isOld ? [said.reviewedOld(formatDay(reviewedOn, language))] : [];
  }
  const taken = source.takenOn ? lastDayOf(source.takenOn) : null;
  if (taken === null) return [said.unreviewedUndated];
  return [addDays(taken, staysFresh.unreviewed) < today ? said.unreviewedOld : said.unreviewed];
}

/** Of `2026-06..2026-07` and `2026-07` the last of July; `null` for what is no day. */
function lastDayOf(span: string): string | null {
  const last = span.split('..').at(-1) ?? '';
  const day = /^\d{4}-\d{2}$/.test(last) ? addDays(addMonths(`${last}-01`, 1), -1) : last;
  return isDay(day) ? day : null;
}

/** Flags such as `stale:cấp huyện` name what the text still speaks of. */
function staleness(flags: readonly string[], words: AnswerWords): string[] {
  const names = flags.flatMap((flag) => (flag.startsWith('stale:') ? [flag.slice('stale:'.length)] : []));
  if (names.length === 0) return [];
  return [words.warnings.stale(names.map((name) => words.warnings.oldName(name, words.newNames[name])))];
}

function warnings(texts: readonly string[]): Block[] {
  return texts.map((text) => ({ kind: 'warning', text }));
}
