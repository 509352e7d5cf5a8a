import { seedRandom } from '#src/hotline/simulator/seed-random.ts';

/** Something that is told on the telephone, and how: one text an utterance, with the other side's words between them. */
export type Told = {
  readonly kind: 'phone' | 'personal-number' | 'account' | 'dossier' | 'procedure';
  /** Its digits, or the code as it is written. */
  readonly value: string;
  readonly how: string;
  readonly said: readonly string[];
};

const regions = ['north', 'central', 'south'] as const;
type Region = (typeof regions)[number];

/** Digits as they are heard in three parts of the country; the first is the usual one. */
const digitWords: Readonly<Record<Region, readonly (readonly string[])[]>> = {
  north: [
    ['không'],
    ['một'],
    ['hai'],
    ['ba'],
    ['bốn', 'tư'],
    ['năm'],
    ['sáu'],
    ['bảy', 'bẩy'],
    ['tám'],
    ['chín'],
  ],
  central: [
    ['không', 'khôn'],
    ['một'],
    ['hai'],
    ['ba'],
    ['bốn'],
    ['năm'],
    ['sáu'],
    ['bảy'],
    ['tám'],
    ['chín'],
  ],
  south: [
    ['không', 'hông'],
    ['một'],
    ['hai'],
    ['ba'],
    ['bốn'],
    ['năm', 'lăm'],
    ['sáu'],
    ['bảy'],
    ['tám'],
    ['chín'],
  ],
};
const figureOf = new Map(
  Object.values(digitWords).flatMap((words) =>
    words.flatMap((forms, figure) => forms.map((form) => [form, String(figure)] as const)),
  ),
);
const fillers = ['ờ', 'à', 'ừm', 'dạ', 'rồi'];
const leads = {
  phone: ['số của em là', 'dạ', '', 'điện thoại tôi', 'gọi lại giúp chị số', 'em đọc nha'],
  'personal-number': ['căn cước của em là', 'số căn cước', 'dạ', '', 'định danh là'],
  account: ['số tài khoản là', 'tài khoản của em', 'stk'],
  dossier: ['mã hồ sơ', 'hồ sơ của tôi là', 'dạ biên nhận ghi', ''],
  procedure: ['cho hỏi thủ tục', 'thủ tục', 'mã thủ tục là', 'em xem'],
} as const;
const ends = ['', 'ạ', 'nha em', 'nhé chị', 'đó anh'];

type Draw = { number(below: number): number; one<Item>(items: readonly Item[]): Item };

function drawing(seed: number): Draw {
  const random = seedRandom(seed);
  const number = (below: number) => Math.floor(random() * below);
  return {
    number,
    one(items) {
      const item = items[number(items.length)];
      if (item === undefined) throw new Error('nothing to choose from');
      return item;
    },
  };
}

/** Numbers of people, spoken and written, whole and in pieces; the same for the same seed. None is anybody's. */
export function tellNumbers(seed: number, many: number): readonly Told[] {
  const draw = drawing(seed);
  return Array.from({ length: many }, (_, at) => {
    const kind = (['phone', 'personal-number', 'account'] as const)[at % 3] ?? 'phone';
    const value = numberOf(kind, draw);
    const [how, groups] = wayOf(value, draw);
    const pieces = how.endsWith('in pieces') ? cutInPieces(groups, draw) : [groups];
    const said = pieces.map((piece, index) =>
      [
        index === 0 ? draw.one(leads[kind]) : draw.one(['', '', 'rồi', 'tiếp là']),
        ...piece,
        index === pieces.length - 1 ? draw.one(ends) : '',
      ]
        .filter((word) => word !== '')
        .join(' '),
    );
    return { kind, value, how, said };
  });
}

function numberOf(kind: 'phone' | 'personal-number' | 'account', draw: Draw): string {
  const digits = (many: number) => Array.from({ length: many }, () => draw.number(10)).join('');
  if (kind === 'phone') return `09${draw.one(['05', '12', '03'])}${digits(6)}`;
  return kind === 'personal-number'
    ? `0${draw.one(['01', '79', '46'])}${digits(9)}`
    : digits(9 + draw.number(6));
}

function wayOf(value: string, draw: Draw): readonly [string, readonly string[]] {
  const region = draw.one(regions);
  switch (draw.number(7)) {
    case 0:
      return ['written', [value]];
    case 1:
      return ['written in groups', [groupsOf(value, draw).join(draw.one([' ', '.', '-']))]];
    case 2:
      return [`digit by digit, ${region}`, sayDigits(value, region, draw)];
    case 3:
      return [
        `in groups, ${region}`,
        groupsOf(value, draw).map((group) => `${sayDigits(group, region, draw).join(' ')},`),
      ];
    case 4:
      return [
        `with fillers, ${region}`,
        groupsOf(value, draw).flatMap((group) => [...sayDigits(group, region, draw), draw.one(fillers)]),
      ];
    case 5:
      return [`in tens, ${region}`, sayTens(value, region, draw)];
    default:
      return [
        `${region}, in pieces`,
        groupsOf(value, draw).map((group) => sayDigits(group, region, draw).join(' ')),
      ];
  }
}

function groupsOf(value: string, draw: Draw): readonly string[] {
  const groups: string[] = [];
  for (let rest = value; rest !== ''; ) {
    const size = rest.length <= 4 ? rest.length : draw.one([3, 3, 4]);
    groups.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return groups;
}

function sayDigits(digits: string, region: Region, draw: Draw): readonly string[] {
  return [...digits].map((digit) => draw.one(digitWords[region][Number(digit)] ?? []));
}

/** "chín mươi mốt", where two digits are a number of two; anything else digit by digit. */
function sayTens(digits: string, region: Region, draw: Draw): readonly string[] {
  const pairs = digits.match(/..?/g) ?? [];
  const word = (digit: string) => digitWords[region][Number(digit)]?.[0] ?? '';
  return pairs.flatMap((pair) => {
    const [ten = '', one = ''] = pair;
    if (one === '' || one === '0' || ten === '0' || ten === '1') return sayDigits(pair, region, draw);
    const last = one === '1' ? 'mốt' : one === '5' ? 'lăm' : word(one);
    return [word(ten), 'mươi', last];
  });
}

/** Two or three utterances, each of a group or more. */
function cutInPieces(groups: readonly string[], draw: Draw): readonly (readonly string[])[] {
  const first = 1 + draw.number(Math.max(1, groups.length - 1));
  const rest = groups.slice(first);
  if (rest.length < 2 || draw.number(2) === 0)
    return [groups.slice(0, first), rest].filter((some) => some.length > 0);
  return [groups.slice(0, first), rest.slice(0, 1), rest.slice(1)];
}

/** Codes that are no number of anybody: of dossiers, and of procedures. */
export function tellCodes(seed: number, many: number): readonly Told[] {
  const draw = drawing(seed);
  return Array.from({ length: many }, (_, at) => {
    const kind = at % 2 === 0 ? 'dossier' : 'procedure';
    const value =
      kind === 'dossier'
        ? dossierCode(draw)
        : `${draw.one(['1', '2'])}.${draw.one(['00', '01'])}${String(draw.number(10_000)).padStart(4, '0')}`;
    const isWritten = draw.number(3) === 0;
    const region = draw.one(regions);
    const words = isWritten ? value : sayCode(value, region, draw);
    const said = [
      draw.one(leads[kind]),
      words,
      draw.one(['', 'ạ', kind === 'procedure' ? 'cần giấy tờ gì' : 'xong chưa em']),
    ];
    return {
      kind,
      value,
      how: isWritten ? 'written' : region,
      said: [said.filter((word) => word !== '').join(' ')],
    };
  });
}

function dossierCode(draw: Draw): string {
  const two = (most: number) => String(1 + draw.number(most)).padStart(2, '0');
  const unit = draw.number(3) === 0 ? '' : `.${two(98)}`;
  return `H${two(62)}${unit}-26${two(12)}${two(28)}-${String(1 + draw.number(9_999)).padStart(4, '0')}`;
}

function sayCode(code: string, region: Region, draw: Draw): string {
  const stroke = draw.one(['gạch', 'gạch ngang', 'trừ']);
  const filler = draw.number(3) === 0 ? draw.one(fillers) : '';
  return [...code]
    .map((sign) => {
      if (sign === 'H') return draw.one(['hát', 'hờ', 'hắt']);
      if (sign === '.') return 'chấm';
      return sign === '-' ? `${stroke} ${filler}`.trim() : draw.one(digitWords[region][Number(sign)] ?? []);
    })
    .join(' ');
}

/** The longest run of its digits that can be read out of a text, by words and figures, whatever stands between them. */
export function digitsLeft(text: string, value: string): number {
  const read = [...text.toLowerCase().matchAll(/\p{L}+|\d/gu)].map(
    ([word]) => figureOf.get(word) ?? extra[word] ?? (/\d/.test(word) ? word : ''),
  );
  const digits = read.join('');
  for (let length = value.length; length > 0; length -= 1) {
    for (let at = 0; at + length <= value.length; at += 1) {
      if (digits.includes(value.slice(at, at + length))) return length;
    }
  }
  return 0;
}

const extra: Readonly<Record<string, string>> = { mốt: '1' };
