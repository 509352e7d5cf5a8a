import { hasDiacritics } from '#knowledge/fold.ts';
import { type Token, tokenize } from '#knowledge/tokenize.ts';

/** How signs of a tracking code are called aloud, by the exact syllables where those that fold alike differ. */
const names: Readonly<Record<string, string>> = {
  ...{
    hai: '2',
    ba: '3',
    bốn: '4',
    tư: '4',
    năm: '5',
    lăm: '5',
    sáu: '6',
    bảy: '7',
    bẩy: '7',
    tám: '8',
    chín: '9',
  },
  ...{ a: 'A', xê: 'C', cê: 'C', cờ: 'C', đê: 'D', dê: 'D', e: 'E', ép: 'F', phờ: 'F', ép_phờ: 'F' },
  ...{ hát: 'H', hắt: 'H', hờ: 'H', ca: 'K', ka: 'K', mờ: 'M', em_mờ: 'M', nờ: 'N', en_nờ: 'N', en: 'N' },
  ...{
    pê: 'P',
    pờ: 'P',
    quy: 'Q',
    cu: 'Q',
    quờ: 'Q',
    rờ: 'R',
    e_rờ: 'R',
    a_rờ: 'R',
    tê: 'T',
    tờ: 'T',
    u: 'U',
  },
  ...{ ích: 'X', ích_xì: 'X', xì: 'X', ít_xì: 'X', phản_ánh: 'PA' },
};

/** What is said between signs. */
const between = 'mã là số của tôi em phiếu gạch ngang chấm cách dạ ạ';

type Named = { readonly exact: readonly string[]; readonly folded: readonly string[]; readonly sign: string };

const named: readonly Named[] = Object.entries(names)
  .map(([name, sign]) => {
    const tokens = tokenize(name.replaceAll('_', ' '));
    return { exact: tokens.map(({ exact }) => exact), folded: tokens.map(({ folded }) => folded), sign };
  })
  .sort((a, b) => b.exact.length - a.exact.length);

const fillers = new Set(tokenize(between).flatMap(({ exact, folded }) => [exact, folded]));

/** The signs that a dictated text spells, one after the other; words that are none are left out. */
export function spokenSigns(text: string): string {
  const tokens = tokenize(text);
  const bare = !hasDiacritics(text);
  let signs = '';
  for (let at = 0; at < tokens.length; ) {
    const said = named.find(({ exact, folded }) =>
      exact.every((one, ahead) => {
        const token = tokens[at + ahead];
        return bare ? token?.folded === folded[ahead] : token?.exact === one;
      }),
    );
    if (said) signs += said.sign;
    else if (isTyped(tokens[at])) signs += tokens[at]?.folded.toUpperCase();
    at += said?.exact.length ?? 1;
  }
  return signs;
}

/** Signs that were typed among the words: "7K3M", "x". */
function isTyped(token: Token | undefined): boolean {
  if (!token || fillers.has(token.exact)) return false;
  return (
    token.exact === token.folded &&
    /^(?:[a-z]|(?=[a-z]*\d)[a-z\d]{1,4}|[bcdfghjklmnpqrstvwxz]{2,4})$/.test(token.folded)
  );
}
