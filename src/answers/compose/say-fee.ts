import type { Fee } from '#knowledge/entry.ts';
import { foldText } from '#knowledge/fold.ts';
import { namesAmount } from '#knowledge/names-amount.ts';
import { readAmounts } from '#knowledge/portal/read-amounts.ts';
import { asAside, cutText } from './as-phrase.ts';
import type { Telling } from './aspect-part.ts';
import { formatDay } from './format-day.ts';
import { formatMoney } from './format-money.ts';

/** How much of a fee the record really gives. `free`: nothing to pay, and nothing beside it says otherwise. */
export type FeeKind = 'amount' | 'doubtful' | 'free' | 'council' | 'set-by' | 'words' | 'silent';

export type SaidFee = { readonly kind: FeeKind; readonly text: string; readonly note: string | null };

/** No public fee of Viet Nam is this small; records wrote 50 for 50.000. */
const smallestCredible = 500;
const longestWords = 160;

export function feeKind(fee: Fee): FeeKind {
  if (fee.amount !== null && fee.amount > 0) return fee.amount < smallestCredible ? 'doubtful' : 'amount';
  if (fee.amount === 0 && !fee.setBy && !contradictsFree(fee.note)) return 'free';
  if (fee.setBy === 'people-council') return 'council';
  if (fee.note) return 'words';
  return fee.setBy ? 'set-by' : 'silent';
}

type Saying = Pick<Telling, 'words' | 'language' | 'origin'>;

export function sayFee(fee: Fee, saying: Saying): SaidFee {
  const { words, language } = saying;
  const kind = feeKind(fee);
  const note = fee.note ? asAside(fee.note).replace(/\.$/, '') : null;
  switch (kind) {
    case 'amount':
      return { kind, text: sayAmount(fee, saying), note };
    case 'doubtful':
      return { kind, text: words.fee.doubtful(formatMoney(fee.amount ?? 0, language)), note };
    case 'free':
      return {
        kind,
        text: fee.check ? words.fee.zero : words.fee.nothing,
        note: saysOnlyFree(fee.note) ? null : note,
      };
    case 'council':
      return { kind, text: words.fee.council, note: note && onlyNamesCouncil(note) ? null : note };
    case 'set-by':
      return { kind, text: fee.setBy === 'provider' ? words.fee.provider : words.fee.ministry, note };
    case 'words':
      return inWords(note ?? words.notGiven, words);
    case 'silent':
      return { kind, text: words.notGiven, note };
  }
}

function sayAmount(fee: Fee, { words, language, origin }: Saying): string {
  const money = formatMoney(fee.amount ?? 0, language);
  const text = fee.per ? words.fee.per(money, fee.per) : money;
  if (origin !== 'local' && !fee.decision && namesOtherRate(fee)) return words.fee.otherRate(text);
  const until = fee.to ? words.fee.until(text, formatDay(fee.to, language)) : text;
  return isCouncils(fee, origin) ? words.fee.councilAmount(until) : until;
}

/** Records give an amount beside a note that the People's Council sets it, which differs by province. */
export function isCouncils({ setBy, note, decision }: Fee, origin: Telling['origin']): boolean {
  if (decision) return false;
  if (setBy === 'people-council') return true;
  return origin !== 'local' && /hoi dong nhan dan|hdnd/.test(foldText(note ?? ''));
}

/** An imported note that names another sum or a share: which of them holds today is for its reader to see. */
function namesOtherRate({ amount, note: raw = '' }: Fee): boolean {
  const note = raw.normalize('NFC');
  return /\d\s*%/.test(note) || readAmounts(note).some(({ value }) => value !== amount);
}

function inWords(note: string, words: Telling['words']): SaidFee {
  return note.length <= longestWords
    ? { kind: 'words', text: words.fee.quoted(cutText(note, longestWords)), note: null }
    : { kind: 'words', text: words.fee.inWords, note };
}

/** A 0 is free only when its note names no amount and nobody who sets one. */
function contradictsFree(note: string | undefined): boolean {
  if (!note || saysOnlyFree(note)) return false;
  return (
    namesAmount(note) ||
    /(?<!mien )\b(?:le )?phi\b|hdnd|hoi dong nhan dan|usd|%|muc thu|\bgia\b(?! dinh)|khong quy dinh|chua quy dinh|\d[.,]\d{3}/.test(
      foldText(note),
    )
  );
}

/** A remark that says nothing but who sets the fee. */
function onlyNamesCouncil(note: string): boolean {
  return /^(?:muc )?(?:thu )?(?:phi)?[, ]*(?:le phi )?(?:cu the )?(?:theo|do) (?:quy dinh cua |nghi quyet cua )?(?:hoi dong nhan dan|hdnd)(?: cap)?(?: tinh)?(?: quyet dinh| quy dinh)?$/.test(
    foldText(note).replace(/\.$/, ''),
  );
}

function saysOnlyFree(note: string | undefined): boolean {
  if (!note) return true;
  const bare = foldText(note)
    .replace(/[^a-z ]/g, '')
    .trim();
  return /^(?:khong|khong co|khong thu|(?:khong thu|khong mat|mien) (?:le )?phi|mien thu)$/.test(bare);
}
