import { familyOf } from '#knowledge/families.ts';
import type { Family } from '#knowledge/family.ts';
import type { Ranked } from '#knowledge/rank-candidates.ts';
import { confidenceOf, isTwin, type Judged } from './confidence.ts';
import { likelyFamily } from './likely-family.ts';
import { putToldFirst } from './put-told-first.ts';
import { saysItAll } from './says-it-all.ts';
import { spotOpenFamily } from './spot-open-family.ts';
import { toldMembers } from './tell-member.ts';

/** What the candidates allow: answer one, ask which, or say that nothing fits; each with how sure the first is. */
export type Decision = { readonly confidence: number } & (
  | {
      readonly kind: 'answer';
      readonly winner: Ranked;
      /** What may be meant instead, offered beside the answer. */
      readonly others: readonly Ranked[];
    }
  | {
      readonly kind: 'ask-back';
      readonly why: 'close-variants' | 'weak-match';
      readonly variants: readonly Ranked[];
      /** The family whose question tells the variants apart. */
      readonly family: Family | null;
    }
  | { readonly kind: 'nothing' }
);

/** From this confidence on the first is answered; set on the development questions (`npm run calibrate`). */
const sure = 0.57;
/** Where nothing sounds like the business of an office and nothing about a procedure is asked: "kể chuyện cười đi". */
const sureOfTalk = 0.7;
/** Where others of its family are as near and are offered beside it. */
const sureEnough = 0.55;
/** Where the question tells a member of its family in its own words. */
const sureWhereTold = 0.5;
/** The same where something else is as near. */
const sureWhereToldAmong = 0.6;
/** Where nothing but the usual member of a family stands first. */
const sureWhereUsual = 0.45;
/** Where it stands there alone. */
const sureWhereAlone = 0.5;
/** From here on the first is meant, though others are told as well. */
const surely = 0.85;
/** Below this even the first three are a coincidence of words. */
const plausible = 0.33;
/** A candidate this close to the first is as likely meant; of one family the words differ less. */
const close = 0.94;
const closeInFamily = 0.85;
/** Where no member is the usual one and none was told, the words say no more than the family's name. */
const closeWhereOpen = 0.3;
/** Where no member was told, so far behind the winner the others tell less of what was said, or are not meant at all. */
const ahead = 0.85;
const farAhead = 0.7;
/** A candidate this close is meant just as well, however sure the words are. */
const same = 0.97;
/** A member that was told in its own words may stand further behind. */
const closeToTold = 0.5;
/** Less than this beside the first is no variant to ask about. */
const worthAsking = 0.55;
const mostVariants = 3;
/** As `ask --explain` shows them beside a confidence. */
export const bounds = { sure, sureEnough, plausible } as const;

/** `found` is best first, of one question. */
export function decide(judged: Judged, found: readonly Ranked[]): Decision {
  const ranked = putToldFirst(wishedOf(judged), found);
  const { first: confidence, amongThree } = confidenceOf(judged, ranked);
  const [winner] = ranked;
  if (!winner || amongThree < plausible) return { kind: 'nothing', confidence };
  const family = likelyFamily(ranked);
  const best: Found = { judged, ranked, winner, confidence };
  const open = spotOpenFamily(judged.reading);
  if (open) return askWithin(open, membersOf(open, ranked), confidence);
  if (family && confidence >= sureWhereTold && isToldAtHome(family, best)) {
    return { kind: 'answer', winner, others: [], confidence };
  }
  return (family && decideWithin(family, best)) ?? decideAmong(best);
}

type Found = {
  readonly judged: Judged;
  readonly ranked: readonly Ranked[];
  readonly winner: Ranked;
  readonly confidence: number;
};

/** "Đăng ký thường trú" is told from other ways to be registered, though others leave the same household. */
function isToldAtHome(family: Family, { winner, judged }: Found): boolean {
  const home = familyOf(winner.entryId);
  if (!home || home === family) return false;
  const [told, another] = toldMembers(home, wishedOf(judged));
  return told === winner.entryId && another === undefined;
}

/** Where the best candidates are of one family, its own words decide, and otherwise its own question. */
function decideWithin(family: Family, found: Found): Decision | null {
  const { judged, ranked, winner, confidence } = found;
  const members = membersOf(family, ranked);
  const told = toldMembers(family, wishedOf(judged));
  const meant = members.filter(
    ({ entryId, score }) => told.includes(entryId) && score >= winner.score * closeToTold,
  );
  const [only, another] = meant;
  if (only && another && !meant.includes(winner)) return askWithin(family, [...meant, winner], confidence);
  if (only && another && isFarAhead(winner, meant, confidence)) {
    const others = meant.filter((other) => other !== winner).slice(0, mostVariants - 1);
    return { kind: 'answer', winner, others, confidence };
  }
  if (only && another && !saysItAll(winner)) return askWithin(family, meant, confidence);
  if (only === winner && !another) {
    const isElse = ranked.some(
      (other) =>
        !members.includes(other) && !isTwin(winner, other) && other.score >= winner.score * closeInFamily,
    );
    const least = isElse ? sureWhereToldAmong : sureWhereTold;
    return confidence >= least ? { kind: 'answer', winner: only, others: [], confidence } : null;
  }
  return decideUntold(family, members, found);
}

/** Several members are told, and one by far the best: the others are offered beside it. */
function isFarAhead(winner: Ranked, meant: readonly Ranked[], confidence: number): boolean {
  if (confidence < surely) return false;
  return meant.every((other) => other === winner || other.score < winner.score * farAhead);
}

/** Nothing tells a member: the usual one is meant where there is one and it is as near, otherwise the family asks. */
function decideUntold(
  family: Family,
  members: readonly Ranked[],
  { judged, winner, confidence }: Found,
): Decision | null {
  const isOpen = family.usual === undefined;
  const least = winner.score * (isOpen ? closeWhereOpen : closeInFamily);
  const near = members.filter(({ score }) => score >= least);
  // "Lam passport o dau": the usual member, and no other as near.
  if (near.length < 2 && winner.entryId === family.usual && confidence >= sureWhereAlone && !isTalk(judged)) {
    return { kind: 'answer', winner, others: [], confidence };
  }
  if (near.length < 2 || (!isOpen && saysItAll(winner))) return null;
  if (isOpen && confidence >= sure && isSaidBest(winner, near, confidence)) {
    return { kind: 'answer', winner, others: near.slice(1, mostVariants), confidence };
  }
  const usual = near.find(({ entryId }) => entryId === family.usual);
  const beside = (chosen: Ranked) => near.filter((other) => other !== chosen).slice(0, mostVariants - 1);
  if (usual && usual.score >= winner.score * close && confidence >= sureWhereUsual) {
    return { kind: 'answer', winner: usual, others: beside(usual), confidence };
  }
  if (!isOpen && confidence >= sureEnough) {
    return { kind: 'answer', winner, others: beside(winner), confidence };
  }
  return askWithin(family, members, confidence);
}

function membersOf(family: Family, ranked: readonly Ranked[]): readonly Ranked[] {
  const codes = new Set(family.members.map(({ code }) => code));
  return ranked.filter(({ entryId }) => codes.has(entryId));
}

function askWithin(family: Family, members: readonly Ranked[], confidence: number): Decision {
  const variants = members.slice(0, mostVariants);
  return { kind: 'ask-back', why: 'close-variants', variants, family, confidence };
}

function decideAmong({ judged, ranked, winner, confidence }: Found): Decision {
  const others = ranked.filter((other) => other !== winner && !isTwin(winner, other));
  const rivals = saysItAll(winner) ? [] : others.filter(({ score }) => score >= winner.score * close);
  const [rival, another] = rivals;
  const isTie = rival !== undefined && rival.score >= winner.score * same;
  if (confidence >= (isTalk(judged) ? sureOfTalk : sure) && !isTie) {
    return { kind: 'answer', winner, others: rival && !another ? [rival] : [], confidence };
  }
  const asked = others.filter(({ score }) => score >= winner.score * worthAsking);
  return {
    kind: 'ask-back',
    why: rivals.length > 0 ? 'close-variants' : 'weak-match',
    variants: [winner, ...asked].slice(0, mostVariants),
    family: null,
    confidence,
  };
}

function wishedOf({ reading, wished }: Judged): Judged['reading'] {
  return wished ?? reading;
}

function isTalk({ speaksOfPapers, reading }: Judged): boolean {
  return !speaksOfPapers && reading.aspects.length === 0;
}

/** The question says something of the winner that it does not of the others, and so tells it without a phrase of the family's. */
function isSaidBest(winner: Ranked, near: readonly Ranked[], confidence: number): boolean {
  const others = near.filter((other) => other !== winner);
  const covered = Math.max(...others.map(({ questionCovered }) => questionCovered));
  const score = Math.max(...others.map((other) => other.score));
  return (
    score < winner.score * ahead &&
    (covered < winner.questionCovered * ahead ||
      score < winner.score * farAhead ||
      isNamed(winner, confidence))
  );
}

/** "Tách sổ cho con": the whole of a phrase was said, and no more than "for whom" beside it. */
function isNamed({ factors }: Ranked, confidence: number): boolean {
  return confidence >= surely && (factors.verbatim ?? 1) > 1;
}
