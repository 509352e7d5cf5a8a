import type { Fee, Method, TimeLimit } from '#knowledge/entry.ts';
import { tidyLine } from '#knowledge/portal/tidy-text.ts';
import { importWhysVi as whys } from '#prompts/import-whys.vi.ts';
import { labelOf } from './annex-labels.ts';
import { feeUnder, type PartLine } from './annex-parts.ts';
import { readFeeLines } from './read-fee-lines.ts';
import { type Doubted, readLimitLines } from './read-limit-lines.ts';

type Channel = Method['channel'];
type Parts = {
  readonly methods: readonly PartLine[];
  readonly time: readonly string[];
  readonly fee: readonly PartLine[];
};
export type WaysRead = {
  readonly methods: readonly Method[];
  readonly uncertain: readonly { readonly path: string; readonly why: string }[];
};

const channels: readonly (readonly [Channel, RegExp])[] = [
  ['counter', /trực tiếp|tại bộ phận|truc tiep/iu],
  ['online', /trực tuyến|cổng dịch vụ công|môi trường mạng|truc tuyen/iu],
  ['post', /bưu chính|bưu điện|buu chinh|buu dien/iu],
];

/** The ways of filing with their limits and fees, which stand in a table of ways or in parts of their own. */
export function readWays({ methods, time, fee }: Parts): WaysRead {
  const rows = rowsOf(methods);
  const told = [...new Set(methods.flatMap(({ text }) => channelsIn(text)))];
  if (told.length === 0 && time.length + fee.length === 0)
    return { methods: [], uncertain: [{ path: 'methods', why: whys.noWay }] };
  const general = { limits: readLimitLines(time), fees: readFeeLines(fee) };
  // A fee of a way that no other part names: it is not lost, and neither is the way.
  const priced = general.fees.flatMap(({ only }) => (only && !told.includes(only) ? [only] : []));
  const ways: readonly Channel[] = [
    ...new Set<Channel>([...(told.length > 0 ? told : ['counter' as const]), ...priced]),
  ];
  const uncertain: { path: string; why: string }[] = ways.flatMap((way, place) => {
    const isTold = told.includes(way);
    return isTold
      ? []
      : [
          {
            path: `methods.${place}.channel`,
            why: priced.some((one) => one === way) ? whys.wayFromFee : whys.noWay,
          },
        ];
  });
  const built = ways.map((channel, place): Method => {
    const own = rows.filter((row) => row.channel === channel);
    const limits = own.flatMap(({ limit }) => readLimitLines(limit));
    const fees = own
      .flatMap((row) => readFeeLines(row.fee))
      .concat(own.length > 0 && own.some((row) => row.fee.length > 0) ? [] : general.fees);
    const fitting = fees.filter(
      ({ only }) => only === null || only === channel || (channel === 'post' && only === 'counter'),
    );
    const shownLimits = limits.length > 0 ? limits : general.limits;
    const note =
      own
        .map((row) => row.note)
        .filter(Boolean)
        .join('. ') || noteOf(methods, channel);
    uncertain.push(
      ...doubts(`methods.${place}.limits`, shownLimits, {
        none: whys.noLimit,
        differs: differsLimit(limits, general.limits) ? whys.limitDiffers : null,
      }),
      ...doubts(`methods.${place}.fees`, fitting, {
        none: whys.noFee,
        differs: differsFee(fitting, general.fees) ? whys.feeDiffers : null,
      }),
    );
    return {
      channel,
      limits: shownLimits.map(({ value }) => value),
      fees: fitting.map(({ value }) => value),
      ...(note && { note }),
    };
  });
  return { methods: built, uncertain };
}

function doubts(
  path: string,
  list: readonly Doubted<unknown>[],
  { none, differs }: { readonly none: string; readonly differs: string | null },
) {
  if (list.length === 0) return [{ path, why: none }];
  const each = list.flatMap(({ why }, place) => (why ? [{ path: `${path}.${place}`, why }] : []));
  return differs ? [...each, { path, why: differs }] : each;
}

function differsLimit(own: readonly Doubted<TimeLimit>[], general: readonly Doubted<TimeLimit>[]): boolean {
  const said = new Set(general.map(({ value }) => `${value.quantity} ${value.unit}`));
  return (
    own.length > 0 && said.size > 0 && own.some(({ value }) => !said.has(`${value.quantity} ${value.unit}`))
  );
}

function differsFee(own: readonly Doubted<Fee>[], general: readonly Doubted<Fee>[]): boolean {
  const said = new Set(general.map(({ value }) => value.amount));
  return said.size > 0 && own.some(({ value }) => !said.has(value.amount));
}

type Row = {
  readonly channel: Channel;
  readonly limit: readonly string[];
  readonly fee: readonly PartLine[];
  readonly note: string;
};

/** "Hình thức nộp | Thời hạn giải quyết | Phí, lệ phí | Mô tả". */
function rowsOf(lines: readonly PartLine[]): readonly Row[] {
  let head: readonly string[] | null = null;
  let headings: readonly string[] = [];
  return lines.flatMap(({ cells }): readonly Row[] => {
    if (!cells) return [];
    const labels = cells.map(labelOf);
    if (labels.includes('time') || labels.includes('fee')) {
      head = labels.map((label) => label ?? '');
      headings = cells;
      return [];
    }
    const [channel] = channelsIn(cells[0] ?? '');
    if (!head || !channel) return [];
    const cell = (label: string) => (head?.includes(label) ? (cells[head.indexOf(label)] ?? '') : '');
    const list = (text: string) =>
      text
        .split('\n')
        .map((one) => one.trim())
        .filter(Boolean);
    const fee = headings.flatMap((heading, at) =>
      head?.[at] === 'fee' ? list(cells[at] ?? '').map((text) => ({ text, ...feeUnder(heading) })) : [],
    );
    return [{ channel, limit: list(cell('time')), fee, note: tidyLine(cell('note')) }];
  });
}

export function channelsIn(text: string): readonly Channel[] {
  return channels.filter(([, pattern]) => pattern.test(text)).map(([channel]) => channel);
}

/** What a line on one way alone says of it, beside its name. */
function noteOf(lines: readonly PartLine[], channel: Channel): string {
  const own = lines.filter(({ text, cells }) => {
    const told = channelsIn(text);
    return !cells && told.length === 1 && told[0] === channel && text.length > 45;
  });
  return own.map(({ text }) => tidyLine(text)).join('. ');
}
