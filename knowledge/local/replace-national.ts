import type { Fee, Procedure, TimeLimit } from '#knowledge/entry.ts';
import { readAmounts } from '#knowledge/portal/read-amounts.ts';
import { speaksOfFees } from './own-words.ts';

/** What stands in a record's prose where it named a value that a local decision has replaced. */
const words = {
  time: 'trong thời hạn do địa phương quy định',
  fee: 'mức do địa phương quy định',
};

/** The laid text without the national sums and spans that its prose still names and that hold no more. */
export function replaceNational(national: Procedure, laid: Procedure): Procedure {
  const spans = goneOf(limitsOf(national), limitsOf(laid), ({ quantity, unit }) => `${quantity} ${unit}`);
  const sums = goneOf(feesOf(national), feesOf(laid), ({ amount }) => `${amount}`);
  if (spans.length === 0 && sums.length === 0) return laid;
  const tell = (prose: string) => replaceSums(replaceSpans(prose, spans), sums);
  const tellMaybe = (prose: string | undefined) => (prose === undefined ? undefined : tell(prose));
  const { conditions, ...sections } = laid.sections;
  const told = Object.fromEntries(Object.entries(sections).map(([aspect, prose]) => [aspect, tell(prose)]));
  return {
    ...laid,
    sections: conditions === undefined ? told : { ...told, conditions: replaceSums(conditions, sums) },
    paperNotes: laid.paperNotes.map(tell),
    agencies: { ...laid.agencies, note: tellMaybe(laid.agencies.note) },
    online: { ...laid.online, note: tellMaybe(laid.online.note) },
    methods: laid.methods.map((method) => ({
      ...method,
      note: tellMaybe(method.note),
      fees: method.fees.map((fee) => (fee.decision ? fee : { ...fee, note: tellMaybe(fee.note) })),
    })),
  };
}

function limitsOf({ methods }: Procedure): readonly TimeLimit[] {
  return methods.flatMap(({ limits }) => limits).filter(({ quantity }) => quantity !== null);
}

function feesOf({ methods }: Procedure): readonly Fee[] {
  return methods.flatMap(({ fees }) => fees).filter(({ amount }) => amount !== null && amount > 0);
}

function goneOf<Fact>(
  before: readonly Fact[],
  after: readonly Fact[],
  key: (fact: Fact) => string,
): readonly Fact[] {
  const kept = new Set(after.map(key));
  return before.filter((fact) => !kept.has(key(fact)));
}

const units: Readonly<Record<TimeLimit['unit'], string>> = {
  hour: 'giờ(?: làm việc)?',
  day: 'ngày(?: làm việc)?',
  'working-day': 'ngày(?: làm việc)?',
  month: 'tháng',
  unknown: 'ngày(?: làm việc)?',
};

/**
 * Only where the words say that it is a limit: "từ 30 ngày trở lên" is a condition of something else. Every gap is
 * bounded: neighbouring open ones would cost seconds on a line of blanks.
 */
const leadIn =
  '(?:trong\\s{1,3})?(?:(?:thời hạn|thời gian|vòng)(?:\\s{1,3}giải quyết)?\\s{0,3}:?\\s{0,3}(?:là|không quá|tối đa)?|trong|không quá|tối đa|chậm nhất(?:\\s{1,3}(?:là|sau))?)\\s{1,3}(?:là\\s{1,3})?';

function replaceSpans(prose: string, spans: readonly TimeLimit[]): string {
  return spans.reduce((text, { quantity, unit }) => {
    const span = new RegExp(
      `(?<!\\p{L})${leadIn}0*${quantity}\\s{0,3}(?:\\([^)]{1,20}\\)\\s{0,3})?${units[unit]}(?!\\p{L})`,
      'giu',
    );
    return text.replace(span, (said) => (/^\p{Lu}/u.test(said) ? capital(words.time) : words.time));
  }, prose.normalize('NFC'));
}

function replaceSums(prose: string, sums: readonly Fee[]): string {
  const gone = new Set(sums.map(({ amount }) => amount));
  const sentences = prose.normalize('NFC').split(/(?<=[;\n]|\.(?!\d))/u);
  return sentences
    .map((sentence) => (speaksOfFees(sentence) ? withoutSums(sentence, gone) : sentence))
    .join('');
}

function withoutSums(sentence: string, gone: ReadonlySet<number | null>): string {
  return readAmounts(sentence)
    .filter(({ value }) => gone.has(value))
    .reduceRight((text, { index, words: said }) => {
      return text.slice(0, index) + words.fee + text.slice(index + said.length);
    }, sentence);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
