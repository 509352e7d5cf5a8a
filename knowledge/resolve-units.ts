import type { UnitHit } from '#db/units.ts';
import type { UnitMention, UnitsSaid } from './spot-units.ts';
import { type Token, tokenize } from './tokenize.ts';
import { unitKey, unitWordOf } from './unit.ts';

/** A mention that the list of units knows, with all that it may mean. */
export type UnitMeant = {
  readonly hits: readonly UnitHit[];
  readonly lives: boolean;
  /** Whether the word of a kind stood before the name, or "ở": a bare name may mean something else. */
  readonly isNamed: boolean;
  /** Where it stands in the text, with "ở" and the word of its kind. */
  readonly start: number;
  readonly end: number;
};

/** A comma, a bracket, or " cũ, ". */
const shortGap = 6;

/** The folded names under which the mentions are looked up. */
export function keysOf({ mentions }: UnitsSaid): readonly string[] {
  const keys = mentions.flatMap(({ tokens }) => tokens.map((_, last) => keyOf(tokens.slice(0, last + 1))));
  return [...new Set(keys)];
}

/** What each mention means: its longest name, as it was written, of the kind that was said, in the district that was said. */
export function resolveUnits(said: UnitsSaid, hits: readonly UnitHit[]): readonly UnitMeant[] {
  const meant = withoutOverlaps(said.mentions.flatMap((mention) => resolve(mention, said, hits) ?? []));
  const districts = new Set(meant.flatMap(districtKeys));
  if (districts.size === 0) return meant;
  const units = meant.filter((one) => districtKeys(one).length === 0);
  if (units.length === 0) return meant;
  return units.map((one) => ({
    ...one,
    hits: inDistrict(one.hits, districts),
    end: endWithDistrict(one, meant),
  }));
}

/** "Xã Tân Mây, huyện Lau Sậy" is one name. */
function endWithDistrict({ end }: UnitMeant, meant: readonly UnitMeant[]): number {
  const next = meant.find(({ start }) => start >= end);
  return next && districtKeys(next).length > 0 && next.start - end <= shortGap ? next.end : end;
}

function resolve(mention: UnitMention, { marked }: UnitsSaid, hits: readonly UnitHit[]): UnitMeant | null {
  for (let length = mention.tokens.length; length > 0; length--) {
    const tokens = mention.tokens.slice(0, length);
    const key = keyOf(tokens);
    const found = ofKind(
      mention,
      asWritten(
        tokens,
        hits.filter((hit) => hit.key === key),
      ),
    );
    const isMeant = found.length > 0 && (!marked || isWritten(tokens, found) || isUnmarked(tokens));
    if (isMeant) {
      const { word, lives, start } = mention;
      const end = mention.ends[length - 1] ?? 0;
      return { hits: found, lives, isNamed: word !== null || lives, start, end };
    }
  }
  return null;
}

/** Of names that fold alike those that are written as said, where there are any. */
function asWritten(tokens: readonly Token[], hits: readonly UnitHit[]): readonly UnitHit[] {
  const exact = hits.filter((hit) => isWritten(tokens, [hit]));
  return exact.length > 0 ? exact : hits;
}

function isWritten(tokens: readonly Token[], hits: readonly UnitHit[]): boolean {
  const said = tokens.map((token) => token.exact).join(' ');
  return hits.some(({ name }) => {
    const written = tokenize(name).map((token) => token.exact);
    return written.slice(-tokens.length).join(' ') === said;
  });
}

function isUnmarked(tokens: readonly Token[]): boolean {
  return tokens.every((token) => token.exact === token.folded);
}

function ofKind({ word }: UnitMention, hits: readonly UnitHit[]): readonly UnitHit[] {
  if (word === 'district') return hits.filter(({ by }) => by === 'district');
  const units = hits.filter(({ by }) => by !== 'district');
  if (word === null) return units.length > 0 ? units : hits;
  const same = units.filter(({ name }) => unitWordOf(name) === word);
  return same.length > 0 ? same : units;
}

/** The first of two that share words; a longer one wins over what stands within it. */
function withoutOverlaps(meant: readonly UnitMeant[]): readonly UnitMeant[] {
  const byLength = [...meant].sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: UnitMeant[] = [];
  for (const one of byLength) {
    if (kept.every((other) => one.end <= other.start || other.end <= one.start)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function districtKeys({ hits }: UnitMeant): string[] {
  return hits.flatMap(({ by, key }) => (by === 'district' ? [key] : []));
}

function inDistrict(hits: readonly UnitHit[], districts: ReadonlySet<string>): readonly UnitHit[] {
  const inside = hits.filter(({ district }) => district !== null && districts.has(unitKey(district)));
  return inside.length > 0 ? inside : hits;
}

function keyOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.folded).join(' ');
}
