export const shortestPassword = 12;
export const longestPassword = 128;

/** What is tried first by whoever guesses, here and elsewhere; letters only, as digits and signs around them add little. */
const worst = [
  ...[
    'password',
    'passw',
    'matkhau',
    'qwerty',
    'asdfgh',
    'zxcvbn',
    'abcdef',
    'letmein',
    'welcome',
    'iloveyou',
  ],
  ...['admin', 'administrator', 'quantri', 'motcua', 'hanhchinh', 'hanhchinhcong', 'dichvucong', 'trungtam'],
  ...['vietnam', 'anhyeuem', 'emyeuanh', 'changeme', 'secret', 'master', 'football', 'dragon', 'sunshine'],
];

export type Weakness = 'short' | 'long' | 'worst' | 'own';

/** Why a password may not be used, or `null`. Length is what protects; no kinds of signs are demanded. */
export function weaknessOf(
  password: string,
  { email, name }: { readonly email: string; readonly name: string },
): Weakness | null {
  const signs = [...password];
  if (signs.length < shortestPassword) return 'short';
  if (password.length > longestPassword) return 'long';
  const plain = fold(password);
  const letters = plain.replace(/[^a-z]/g, '');
  if (new Set(signs).size < 5 || isRow(plain)) return 'worst';
  if (worst.some((word) => letters === word || letters === word + word)) return 'worst';
  const own = [email.split('@')[0] ?? '', name].map((each) => fold(each).replace(/[^a-z0-9]/g, ''));
  const bare = plain.replace(/[^a-z0-9]/g, '');
  if (own.some((each) => each.length >= 4 && bare.replace(each, '').length < 4)) return 'own';
  return null;
}

/** "123456789012", "abcdefghijkl": each sign is the next one's neighbour. */
function isRow(text: string): boolean {
  const steps = [...text].slice(1).map((sign, at) => sign.charCodeAt(0) - text.charCodeAt(at));
  const rises = steps.filter((step) => Math.abs(step) <= 1 || Math.abs(step) === 9).length;
  return rises >= steps.length - 1;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();
}
