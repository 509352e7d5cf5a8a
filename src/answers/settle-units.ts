import { findUnits, type UnitHit } from '#db/units.ts';
import { keysOf, resolveUnits, type UnitMeant } from '#knowledge/resolve-units.ts';
import { spotUnits, type UnitsSaid } from '#knowledge/spot-units.ts';
import {
  composeDistrict,
  composeUnitNow,
  composeUnitParts,
  composeUnitUnknown,
} from '#src/answers/compose/compose-units.ts';
import type { Reply } from '#src/answers/compose/composition.ts';
import type { Resources } from '#src/resources.ts';
import type { WorkedPart } from './answer-part.ts';
import { answerWard } from './answer-ward.ts';
import { replyPart } from './reply-part.ts';
import { spotEmergency } from './spot-emergency.ts';
import { isProcedure, type Turn } from './turn.ts';
import { understandQuestion } from './understand-question.ts';

/** A message whose units are understood: answered with that, or left with the ward that it names. */
export type Settled = {
  /** With the ward that the message speaks of. */
  readonly turn: Turn;
  /** What is left to answer. */
  readonly text: string;
  /** Where the citizen lives, as told now or before. */
  readonly ward: string | null;
  readonly part: WorkedPart | null;
};

type Answering = Pick<Resources, 'db' | 'clock'>;

/** Reads units of the centre's province out of a message: asked about, lived in, or only named. */
export async function settleUnits(resources: Answering, turn: Turn, text: string): Promise<Settled> {
  const open: Settled = { turn, text, ward: turn.ward, part: null };
  const { province } = turn.centre;
  const said = spotUnits(text);
  const keys = keysOf(said);
  if (keys.length === 0 || spotEmergency(text)) return open;
  const guided = isAsked(said, text) ? { ...open, text: oldAndNew } : open;
  if (province === null) return guided;
  const { known, hits } = await findUnits(resources.db, province, keys);
  if (!known) return guided;
  const [first] = resolveUnits(said, hits);
  // "Ở phường Bờ Tre giờ làm khai sinh thế nào" is about the birth.
  const isAboutUnits = understandQuestion(text).onlyCourteous;
  if (!first) return { ...open, part: isAboutUnits ? unknownPart(turn, said) : null };
  const asked = isAboutUnits ? answerAsk(turn, said, first) : null;
  return asked ? { ...open, part: asked } : settleWard(resources, open, { said, meant: first });
}

/** Without a list of the province's units the guide tells how to find the new name. */
const oldAndNew = 'xã cũ nhập vào xã nào';

function isAsked({ asks, mentions }: UnitsSaid, text: string): boolean {
  const isNamed = mentions.some(({ word }) => word !== null);
  return isNamed && (asks === 'now' || asks === 'made-of') && understandQuestion(text).onlyCourteous;
}

/** A name with its kind that the list does not hold, asked about or lived in, in a message about nothing else. */
function unknownPart(turn: Turn, { asks, mentions }: UnitsSaid): WorkedPart | null {
  const isNamed = mentions.some(
    ({ word, tokens }) => word !== null && !asksWhich.has(tokens[0]?.folded ?? ''),
  );
  if (!isNamed || asks === null) return null;
  const reply = composeUnitUnknown(turn.language);
  return replyPart(turn, {
    ...{ outcome: 'no-knowledge', reason: 'nothing-found', intent: 'procedure', reply },
    gap: 'no-knowledge',
  });
}

/** After the word of a kind these make a question of it, no name: "phường nào", "xã tôi". */
const asksWhich = new Set('nao gi may toi minh em nay kia moi cu o minh cua'.split(' '));

function answerAsk(turn: Turn, { asks }: UnitsSaid, { hits }: UnitMeant): WorkedPart | null {
  const { language } = turn;
  if (asks === 'lives' || asks === null) return null;
  if (isDistrict(hits)) return answered(turn, composeDistrict(hits, language));
  const now = hits.find(({ by }) => by === 'now');
  if (asks === 'made-of' && now) return answered(turn, composeUnitParts(now.unit, language));
  return answered(turn, composeUnitNow(hits, 'now', language));
}

function answered(turn: Turn, reply: Reply): WorkedPart {
  const asksBack = reply.choices.length > 0;
  return replyPart(turn, {
    outcome: asksBack ? 'asked-back' : 'answered',
    reason: asksBack ? 'close-variants' : 'place-found',
    intent: 'procedure',
    aspects: ['place'],
    reply,
  });
}

/** A unit that is lived in is kept; one that is only named serves this message. */
async function settleWard(
  resources: Answering,
  open: Settled,
  { said, meant }: { readonly said: UnitsSaid; readonly meant: UnitMeant },
): Promise<Settled> {
  const { turn } = open;
  const isAll = meant.start === 0 && meant.end === said.text.trimEnd().length;
  if (!meant.isNamed && !isAll) return open;
  const lives = meant.lives || isAll;
  const apart = `${said.text.slice(0, meant.start)} ${said.text.slice(meant.end)}`;
  const isOnly = lives && isNothing(apart);
  const hit = onlyUnit(meant.hits);
  if (!hit) return isOnly ? { ...open, part: answered(turn, composeUnclear(meant.hits, turn)) } : open;
  const { code } = hit.unit;
  const there: Turn = { ...turn, ward: code };
  if (isOnly) return { ...open, ward: code, part: await answerWard(resources, there, hit) };
  const text = lives || followsUp(turn, apart) ? apart : open.text;
  return { turn: there, text, ward: lives ? code : open.ward, part: null };
}

/** "Phí bao nhiêu ở phường Bờ Tre" goes on about the procedure; where that ward itself is, is another question. */
function followsUp({ topic }: Turn, text: string): boolean {
  const { onlyPeople, reading } = understandQuestion(text);
  const { aspects } = reading;
  return isProcedure(topic.entryId) && onlyPeople && aspects.length > 0 && !aspects.includes('place');
}

function composeUnclear(hits: readonly UnitHit[], { language }: Turn): Reply {
  return isDistrict(hits) ? composeDistrict(hits, language) : composeUnitNow(hits, 'lives', language);
}

function isDistrict(hits: readonly UnitHit[]): boolean {
  return hits.every(({ by }) => by === 'district');
}

/** The one unit that is meant; a name of today goes before the old ones that it shares. */
function onlyUnit(hits: readonly UnitHit[]): UnitHit | null {
  const units = hits.filter(({ by }) => by !== 'district');
  const now = units.filter(({ by }) => by === 'now');
  const [hit, ...others] = now.length > 0 ? now : units;
  return hit && others.every(({ unit }) => unit.code === hit.unit.code) ? hit : null;
}

const oldOrNew = /(?<!\p{L})(?:cũ|mới|cu|moi)(?!\p{L})|[()]/giu;

function isNothing(text: string): boolean {
  const { topicSyllables, reading, procedureCodes, onlyPeople, onlyCourteous } = understandQuestion(
    text.replace(oldOrNew, ' '),
  );
  const isEmpty = topicSyllables === 0 || (onlyPeople && topicSyllables <= 2);
  return isEmpty && onlyCourteous && reading.aspects.length === 0 && procedureCodes.length === 0;
}
