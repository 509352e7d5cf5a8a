import { tokenize } from '#knowledge/tokenize.ts';

/** Words that every paper may carry, and that tell none apart. */
const untelling = new Set(
  'ban sao chinh giay to cua va hoac co mot nguoi theo quy dinh mau so kem da duoc chung thuc cong photo ho cac cho ve de lien quan'.split(
    ' ',
  ),
);

/** Different words for one thing; the first stands for all. */
const alike: readonly (readonly string[])[] = [
  [
    'can cuoc',
    'cccd',
    'can cuoc cong dan',
    'the can cuoc',
    'chung minh nhan dan',
    'cmnd',
    'tuy than',
    'dinh danh',
  ],
  ['to khai', 'don de nghi', 'don xin', 'don dang ky', 'giay de nghi', 'phieu de nghi', 'mau don'],
  ['cu tru', 'ho khau', 'thuong tru', 'tam tru', 'noi o'],
  ['uy quyen', 'giay gioi thieu'],
];

/**
 * Whether an asked paper is one of those listed: of its telling words `share` stand in one of them. A name without any
 * telling word tells nothing, and is taken for listed.
 */
export function isListed(asked: string, listed: readonly string[], share: number): boolean {
  const wanted = telling(asked);
  if (wanted.length === 0) return true;
  return listed.some((name) => {
    const has = new Set(telling(name));
    return wanted.filter((word) => has.has(word)).length / wanted.length >= share;
  });
}

function telling(name: string): readonly string[] {
  let text = ` ${tokenize(name)
    .map(({ folded }) => folded)
    .join(' ')} `;
  for (const [first = '', ...others] of alike) {
    const longestFirst = [...others].sort((one, other) => other.length - one.length);
    for (const other of longestFirst) text = text.replaceAll(` ${other} `, ` ${first} `);
  }
  return [...new Set(text.split(' ').filter((word) => word !== '' && !untelling.has(word)))];
}
