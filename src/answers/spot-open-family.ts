import { currentFamilies } from '#knowledge/families.ts';
import type { Family } from '#knowledge/family.ts';
import type { Reading } from '#knowledge/read-question.ts';
import { type Token, tokenize } from '#knowledge/tokenize.ts';
import { toldMembers } from './tell-member.ts';

type Opened = readonly { readonly family: Family; readonly tokens: readonly Token[] }[];

const openedOf = new WeakMap<readonly Family[], Opened>();

/** Longest first, so that "trước bạ sang tên" is not taken for "sang tên". */
function opened(): Opened {
  const families = currentFamilies();
  const known = openedOf.get(families);
  if (known) return known;
  const made = families
    .flatMap((family) => (family.open ?? []).map((phrase) => ({ family, tokens: tokenize(phrase) })))
    .sort((one, other) => other.tokens.length - one.tokens.length);
  openedOf.set(families, made);
  return made;
}

/** From this weight on a syllable tells a topic. */
const telling = 0.9;
/** Who asks, what is done with any paper, and words that only hold a sentence together. */
const silent = new Set(
  `em toi tui minh con chau anh chi bac co chu a ad oi muon can cho hoi ve thu tuc la gi do cai viec da giup voi nay kia
  duoc khong the nao ra sao roi chu gio bay vay lanh xin nhan lay cap lam nhieu chi rang mo tien phi tinh`.split(
    /\s+/,
  ),
);

/** The family that a question names and no more, in whatever order: "sổ đỏ cần gì" may mean any of its members. */
export function spotOpenFamily(reading: Reading): Family | null {
  const said = new Set(reading.tokens.map(({ folded }) => folded));
  const topic = reading.tokens
    .filter(({ folded }, at) => (reading.weights[at] ?? 0) >= telling && !silent.has(folded))
    .map(({ folded }) => folded);
  if (topic.length === 0) return null;
  const named = opened().find(({ tokens }) => {
    const words = new Set(tokens.map(({ folded }) => folded));
    return topic.every((word) => words.has(word)) && tokens.every((token) => isSaid(token, said, reading));
  });
  return named && toldMembers(named.family, reading).length === 0 ? named.family : null;
}

function isSaid({ folded, exact }: Token, said: ReadonlySet<string>, reading: Reading): boolean {
  if (!said.has(folded)) return false;
  const spelled = reading.marked ? reading.syllables.get(folded) : undefined;
  return spelled === undefined || spelled.has(exact);
}
