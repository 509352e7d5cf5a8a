import type { UnitHit } from '#db/units.ts';
import { demoProvince } from '#knowledge/local/overlay.ts';
import type { Unit } from '#knowledge/unit.ts';
import type { Block, Choice, Language } from '#src/answers/answer.ts';
import { asSentence, capitalise } from './as-phrase.ts';
import type { Reply } from './composition.ts';
import { type Words, wordsOf } from './words-of.ts';

const mostChoices = 3;

/** Whether it is asked where an old unit went, or told that somebody lives there. */
type Asks = 'now' | 'lives';

/** Where an old unit belongs now. Where it was divided, or several bore the name, it is asked which is meant. */
export function composeUnitNow(hits: readonly UnitHit[], asks: Asks, language: Language): Reply {
  const { units } = wordsOf(language);
  const old = hits.filter(({ by }) => by === 'old');
  const [first] = old;
  if (!first) return composeUnchanged(hits, asks, language);
  if (namesOf(old, units).length > 1) return composeWhich(old, asks, language);
  const name = oldName(first, units);
  const now = distinct(old.map(({ unit }) => unit));
  const [only, another] = now;
  if (only && !another) {
    return said([sentence(units.nowIn(whole(first, name, units), only.name))], now, language);
  }
  const list = old
    .map((hit) => (hit.partly ? `${hit.unit.name} (${units.partly})` : hit.unit.name))
    .join(', ');
  return {
    ...said([sentence(units.split(name, list)), units.splitAsk], now, language),
    choices: now.slice(0, mostChoices).map((unit) => livesChoice(unit, units)),
  };
}

/** The old units that a new one was made of. */
export function composeUnitParts(unit: Unit, language: Language): Reply {
  const { units } = wordsOf(language);
  const parts = unit.old.map((one) => whole(one, oldName(one, units), units));
  const text = parts.length > 0 ? units.madeOf(unit.name, parts.join(', ')) : units.madeOfUnknown(unit.name);
  return said([sentence(text)], [unit], language);
}

/** An abolished district, and where its places lie now. */
export function composeDistrict(hits: readonly UnitHit[], language: Language): Reply {
  const { units } = wordsOf(language);
  const now = distinct(hits.map(({ unit }) => unit));
  const reply = said([sentence(units.district(hits[0]?.name ?? ''))], now.slice(0, 1), language);
  const [lead, ...rest] = reply.blocks;
  const list: Block = {
    kind: 'facts',
    rows: [{ label: units.districtIn, value: now.map(({ name }) => name).join(', ') }],
  };
  return { choices: [], blocks: [...(lead ? [lead] : []), list, paragraph(units.districtAsk), ...rest] };
}

/** Several places bear the name: at most three to choose from. */
function composeWhich(hits: readonly UnitHit[], asks: Asks, language: Language): Reply {
  const { units } = wordsOf(language);
  const [first] = hits;
  const places = hits.filter(
    (hit, index) => hits.findIndex((other) => oldName(other, units) === oldName(hit, units)) === index,
  );
  const choices = places.slice(0, mostChoices).map((hit): Choice => {
    if (hit.by === 'now' || hit.district === null) return livesChoice(hit.unit, units);
    const { name, district } = hit;
    const value = asks === 'now' ? units.askNow(name, district) : units.askLives(`${name}, ${district}`);
    return { label: units.inDistrict(name, district), value };
  });
  return { blocks: [{ kind: 'lead', text: units.which(first?.name ?? '') }], choices };
}

export function composeUnitUnknown(language: Language): Reply {
  const { units } = wordsOf(language);
  return { blocks: [{ kind: 'lead', text: units.unknown }, paragraph(units.unknownAsk)], choices: [] };
}

/** That a citizen's own unit is understood: one line, said before what follows. */
export function sayWhereLives({ by, name, district, partly, unit }: UnitHit, language: Language): string {
  const { units } = wordsOf(language);
  if (by === 'now') return units.lives(unit.name);
  const old = oldName({ name, district }, units);
  return units.livesOld(capitalise(whole({ partly }, old, units)), unit.name);
}

function composeUnchanged(hits: readonly UnitHit[], asks: Asks, language: Language): Reply {
  const { units } = wordsOf(language);
  const now = distinct(hits.map(({ unit }) => unit));
  const [unit, another] = now;
  if (!unit) return composeUnitUnknown(language);
  if (another) return composeWhich(hits, asks, language);
  const parts = composeUnitParts(unit, language);
  return {
    ...parts,
    blocks: [{ kind: 'lead', text: sentence(units.unchanged(unit.name)) }, ...asParagraphs(parts.blocks)],
  };
}

function asParagraphs(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.kind === 'lead' ? paragraph(block.text) : block));
}

function said([lead = '', ...rest]: readonly string[], about: readonly Unit[], language: Language): Reply {
  const { units } = wordsOf(language);
  const demo = about.some(({ province }) => province === demoProvince);
  return {
    blocks: [
      { kind: 'lead', text: lead },
      ...rest.map(paragraph),
      ...(demo ? [{ kind: 'warning' as const, text: units.demo }] : []),
      { kind: 'sources', items: about.map(({ code }) => ({ text: units.source(code), url: null })) },
    ],
    choices: [],
  };
}

function livesChoice({ name }: Unit, units: Words['units']): Choice {
  return { label: capitalise(name), value: units.askLives(name) };
}

function namesOf(hits: readonly UnitHit[], units: Words['units']): readonly string[] {
  return [...new Set(hits.map((hit) => oldName(hit, units)))];
}

function oldName(
  { name, district }: { readonly name: string; readonly district: string | null },
  units: Words['units'],
): string {
  return district === null ? name : units.oldName(name, district);
}

function whole({ partly }: { readonly partly: boolean }, name: string, units: Words['units']): string {
  return partly ? units.part(name) : name;
}

function distinct(units: readonly Unit[]): readonly Unit[] {
  return units.filter((unit, index) => units.findIndex(({ code }) => code === unit.code) === index);
}

function sentence(text: string): string {
  return asSentence(capitalise(text));
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
