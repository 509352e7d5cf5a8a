import { familyOf } from '#knowledge/families.ts';
import { spotProcedureCodes } from '#knowledge/spot-codes.ts';
import { choiceOf } from '#src/answers/compose/choice-of.ts';
import type { Answering } from '#src/answers/current-version.ts';
import { decide } from '#src/answers/decide.ts';
import { findHere } from '#src/answers/find-here.ts';
import { tellMemberShortly, tellsNothingElse } from '#src/answers/tell-member.ts';
import type { Turn } from '#src/answers/turn.ts';
import { type Understood, understandQuestion } from '#src/answers/understand-question.ts';

/** A longer message is a question of its own. */
const mostTokens = 10;
/** So few words answer what was asked, whatever else they might be. */
const fewTokens = 4;

type Taken = { readonly asked: Understood; readonly code: string };

/**
 * The value of the button that a short message in free words stands for, where a family's question or one among
 * several names was asked back: "mất rồi", "lần đầu", "cái hộ kinh doanh". `null` where it answers neither.
 */
export async function takeAsked(resources: Answering, turn: Turn, asked: Understood): Promise<string | null> {
  const { topic } = turn;
  const { tokens } = asked.reading;
  if (topic.entryId !== undefined) return null;
  const code = takeMember(turn, asked) ?? takeNamed(turn, asked);
  if (code === null) return null;
  if (tokens.length > fewTokens && !isNothingElse(topic, { asked, code })) {
    if (tokens.length > mostTokens || (await isAboutElse(resources, turn, { asked, code }))) return null;
  }
  const aspects = asked.reading.aspects.length > 0 ? asked.reading.aspects : (topic.aspects ?? []);
  return choiceOf('', code, aspects).value;
}

function takeMember({ topic }: Turn, asked: Understood): string | null {
  const family = familyAsked(topic);
  return family ? tellMemberShortly(family, asked.reading) : null;
}

function familyAsked({ family, choices = [] }: Turn['topic']) {
  if (family === undefined) return null;
  const [code, ...others] = choices.flatMap(({ value }) => spotProcedureCodes(value));
  return code === undefined ? null : familyOf(code, others);
}

/** The one name, of those asked among, that holds all that the message tells. */
function takeNamed({ topic }: Turn, { reading }: Understood): string | null {
  const telling = reading.tokens.filter((_, at) => (reading.weights[at] ?? 0) >= 0.9);
  if (telling.length === 0) return null;
  const holding = (topic.choices ?? []).filter(({ label }) => {
    const words = new Set(understandQuestion(label).reading.tokens.map(({ folded }) => folded));
    return telling.every(({ folded }) => words.has(folded));
  });
  const [only, another] = holding;
  return only && !another ? (spotProcedureCodes(only.value)[0] ?? null) : null;
}

/** What a member is told by may be another's name: "bà đang hưởng trợ cấp hưu trí xã hội" answers all the same. */
function isNothingElse(topic: Turn['topic'], { asked, code }: Taken): boolean {
  const member = familyAsked(topic)?.members.find((one) => one.code === code);
  return member !== undefined && tellsNothingElse(member, asked.reading);
}

/** Whether a message that might answer also names something else clearly. */
async function isAboutElse(resources: Answering, turn: Turn, { asked, code }: Taken): Promise<boolean> {
  const decision = decide(asked, await findHere(resources, turn, asked.reading));
  if (decision.kind !== 'answer') return false;
  const family = familyAsked(turn.topic) ?? familyOf(code);
  const { entryId } = decision.winner;
  return entryId !== code && !family?.members.some((member) => member.code === entryId);
}
