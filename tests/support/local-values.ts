import type { Aspect, Procedure, Version } from '#knowledge/entry.ts';
import type { Checklist } from '#src/answers/checklist.ts';
import { composeProcedure } from '#src/answers/compose/compose-procedure.ts';
import type { Composition } from '#src/answers/compose/composition.ts';
import { formatMoney } from '#src/answers/compose/format-money.ts';
import { formatQuantity } from '#src/answers/compose/format-quantity.ts';
import { wordsOf } from '#src/answers/compose/words-of.ts';

/** What a decision sets and what the record says in its place, as an answer would say either. */
export type LocalPair = {
  readonly code: string;
  readonly aspect: Aspect;
  readonly decision: string;
  readonly local: readonly string[];
  readonly national: readonly string[];
};

export type OverlaidRow = {
  readonly entryId: string;
  readonly field: string;
  readonly value: unknown;
  readonly number: string;
  readonly slot: string;
};

const words = wordsOf('vi').answers;
const today = '2026-11-22';

/** The values of one overlaid slot, said by the words of the answers and not by the code that lays them over. */
export function pairOf(row: OverlaidRow, national: Procedure): LocalPair {
  const said = saidOf(row, national);
  const gone = said.national.filter((text) => !said.local.some((own) => own.includes(text)));
  return { code: row.entryId, aspect: said.aspect, decision: row.number, local: said.local, national: gone };
}

type Said = Pick<LocalPair, 'aspect' | 'local' | 'national'>;
type Value = {
  readonly replaces?: string;
  readonly fees?: readonly { readonly amount: number }[];
  readonly limits?: readonly {
    readonly quantity: number;
    readonly unit: 'hour' | 'day' | 'working-day' | 'month';
  }[];
  readonly channels?: readonly string[];
  readonly receives?: readonly string[];
  readonly decides?: readonly string[];
  readonly name?: string;
  readonly form?: { readonly name: string };
  readonly text?: string;
  readonly aspect?: Aspect;
};

function saidOf(row: OverlaidRow, national: Procedure): Said {
  // The test reads what the import checked.
  const value = row.value as Value;
  switch (row.field) {
    case 'fees':
      return {
        aspect: 'fee',
        local: feesSaid(value.fees ?? []),
        national: nationalFees(national, value.replaces),
      };
    case 'limits':
      return {
        aspect: 'time',
        local: (value.limits ?? []).map(({ quantity, unit }) =>
          words.time.units[unit](formatQuantity(quantity)),
        ),
        national: nationalLimits(national, row.slot),
      };
    case 'agencies':
      return {
        aspect: 'place',
        local: [...(value.receives ?? []), ...(value.decides ?? [])],
        national: nationalAgencies(national, row.slot),
      };
    case 'counter':
      return { aspect: 'place', local: [value.name ?? ''], national: [] };
    case 'form':
      return { aspect: 'form', local: [value.form?.name ?? ''], national: [] };
    default:
      return { aspect: value.aspect ?? 'overview', local: [value.text ?? ''], national: [] };
  }
}

function feesSaid(fees: readonly { readonly amount: number }[]): string[] {
  return fees.map(({ amount }) =>
    amount === 0 ? `${words.fee.nothing}|${words.fee.free}` : formatMoney(amount, 'vi'),
  );
}

function nationalFees({ methods, sections }: Procedure, replaces: string | undefined): string[] {
  const fees = methods.flatMap((method) => method.fees);
  const council = [words.fee.council, 'Hội đồng nhân dân tỉnh quy định'];
  if (replaces === 'council') {
    const sums = fees.filter(({ setBy }) => setBy === 'people-council').flatMap(({ amount }) => amount ?? []);
    return [...council, ...sums.filter((sum) => sum > 0).map((sum) => formatMoney(sum, 'vi'))];
  }
  const notes = fees.flatMap(({ note }) => (note ? [note] : []));
  const sums = fees.flatMap(({ amount }) => (amount ? [formatMoney(amount, 'vi')] : []));
  return [...council, ...sums, ...notes, ...(sections.fee ? [sections.fee] : [])];
}

function nationalLimits({ methods }: Procedure, slot: string): string[] {
  return methods
    .filter(({ channel }) => channel === slot)
    .flatMap(({ limits }) => limits)
    .flatMap(({ quantity, unit }) =>
      quantity === null || unit === 'unknown' ? [] : [words.time.units[unit](formatQuantity(quantity))],
    );
}

/** Who received or decided by the record; one that also does the other stays. */
function nationalAgencies({ agencies }: Procedure, slot: string): readonly string[] {
  const [own, other] =
    slot === 'receives' ? [agencies.receives, agencies.decides] : [agencies.decides, agencies.receives];
  return own.filter((name) => !other.includes(name));
}

export function compose(version: Version, aspects: readonly Aspect[]): Composition {
  const { content } = version;
  if (content.kind !== 'procedure') throw new Error(`${version.entryId} is no procedure`);
  return composeProcedure({
    version: { ...version, content },
    aspects,
    cases: [],
    centre: { name: 'Trung tâm Thử', hotline: null, province: null },
    today,
    language: 'vi',
  });
}

/** What is wrong with how a version tells one pair: in its own aspect, on the card, and in the steps. */
export function faultsOf(version: Version, pair: LocalPair): readonly string[] {
  const told = compose(version, [pair.aspect]);
  const text = wordsOfBlocks(told);
  const card = wordsOfBlocks(compose(version, []));
  const rest = wordsOfBlocks(compose(version, proseAspects));
  const cited = told.citations.filter(({ section }) => section === pair.aspect);
  const at = `${pair.code} ${pair.aspect}`;
  return [
    ...pair.local
      .filter((value) => !value.split('|').some((one) => says(text, one)))
      .map((value) => `${at} does not tell ${value}`),
    ...pair.national.filter((value) => says(text, value)).map((value) => `${at} tells ${value}`),
    ...pair.national.filter((value) => says(card, value)).map((value) => `${at} on the card tells ${value}`),
    ...pair.national
      .filter((value) => saysInProse(rest, value))
      .map((value) => `${at} elsewhere tells ${value}`),
    ...(cited.some(({ decision }) => decision === pair.decision)
      ? []
      : [`${at} does not cite ${pair.decision}`]),
    ...(cited.some(({ decision }) => decision === undefined) ? [] : [`${at} does not cite the record`]),
    ...(text.includes(pair.decision) ? [] : [`${at} does not name ${pair.decision}`]),
    ...(says(text, 'số liệu minh họa của tỉnh Minh Họa') ? [] : [`${at} does not say that it is invented`]),
  ];
}

/** A sum or a span counts only where no other digit stands before it: "150.000 đ" does not say "50.000 đ". */
function says(text: string, value: string): boolean {
  const start = /^\d/.test(value) ? '(?<![\\d.,])' : '';
  const end = /ngày$/.test(value) ? '(?! làm việc)' : '';
  const plain = value
    .trim()
    .replace(/\.$/, '')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`${start}${plain}${end}`, 'iu').test(text);
}

/** The same of a checklist, as its page shows it whole. */
export function checklistFaults(checklist: Checklist, pair: LocalPair): readonly string[] {
  const { fee, time, place, notes, warnings, sources } = checklist;
  const text = JSON.stringify({ fee, time, place, notes });
  const at = `${pair.code} ${pair.aspect} of the checklist`;
  return [
    ...(pair.local.some((value) => value.split('|').some((one) => says(text, one)))
      ? []
      : [`${at} tells no local value`]),
    ...pair.national.filter((value) => says(text, value)).map((value) => `${at} tells ${value}`),
    ...(sources.some((source) => source.text.includes(pair.decision))
      ? []
      : [`${at} does not cite ${pair.decision}`]),
    ...(warnings.some((warning) => warning.includes('số liệu minh họa'))
      ? []
      : [`${at} does not say that it is invented`]),
  ];
}

const proseAspects = ['steps', 'online', 'papers', 'result'] as const;

/** The same sum or span as records write it in running text: "Lệ phí: 50.000 đồng", "trong thời hạn 03 ngày". */
function saysInProse(text: string, value: string): boolean {
  const sum = /^[\d.]+(?= đ$)/.exec(value)?.[0];
  if (sum)
    return new RegExp(`(?<!\\p{L})phí[^.;"]{0,60}(?<![\\d.])${sum.replaceAll('.', '[.,]')}\\s*đ`, 'iu').test(
      text,
    );
  const days = /^(\d+) ngày/.exec(value)?.[1];
  return Boolean(
    days &&
      new RegExp(`(?:thời hạn|trong vòng|không quá|:)[^.;"\\d]{0,20}0?${days}\\s*ngày`, 'iu').test(text),
  );
}

/** All that a citizen reads, but for the question back. */
function wordsOfBlocks({ blocks }: Composition): string {
  return JSON.stringify(blocks.filter(({ kind }) => kind !== 'ask')).replaceAll('\\n', ' ');
}
