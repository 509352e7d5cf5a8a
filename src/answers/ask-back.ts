import { findCurrentVersions } from '#db/versions.ts';
import type { Aspect } from '#knowledge/entry.ts';
import type { Family, FamilyMember } from '#knowledge/family.ts';
import type { Ranked } from '#knowledge/rank-candidates.ts';
import { composeAskedBack } from '#src/answers/compose/compose-asked-back.ts';
import { composeFamily } from '#src/answers/compose/compose-family.ts';
import type { WorkedPart } from './answer-part.ts';
import type { Answering } from './current-version.ts';
import type { Decision } from './decide.ts';
import { replyPart } from './reply-part.ts';
import type { Turn } from './turn.ts';
import type { Understood } from './understand-question.ts';

/** As much of a question as may tell a case. */
const longestSaid = 400;

type Asking = {
  readonly decision: Extract<Decision, { kind: 'ask-back' }>;
  readonly asked: Understood;
  readonly ranked: readonly Ranked[];
};

/** Asks which is meant: a family's own question where one tells the variants apart, otherwise their names. */
export async function askBack(
  resources: Answering,
  turn: Turn,
  { decision, asked, ranked }: Asking,
): Promise<WorkedPart> {
  const { family, variants, why, confidence } = decision;
  const likeliest = variants.map(({ entryId }) => entryId);
  const found = { asked, ranked, confidence };
  const within = family ? await askFamily(resources, turn, { family, likeliest, ...found }) : null;
  if (within) return within;
  const { aspects } = asked.reading;
  const { centre, language } = turn;
  const named = variants.map(({ entryId, name, plainName }) => ({
    ...{ code: entryId, name },
    plainName: plainName ?? undefined,
  }));
  return replyPart(asking(turn, asked), {
    outcome: 'asked-back',
    reason: why,
    intent: 'procedure',
    reply: composeAskedBack({ centre, language, variants: named, aspects }),
    ...{ aspects, ranked, confidence },
    gap: why === 'weak-match' ? 'weak-match' : null,
  });
}

type FamilyAsked = {
  readonly family: Family;
  /** Codes, best first; the other members follow. */
  readonly likeliest: readonly string[];
  /** Codes that were shown before and are not meant. */
  readonly without?: readonly string[];
  readonly asked: Understood;
  readonly ranked: readonly Ranked[];
  readonly confidence: number;
};

/** A family's question among its members that hold today; `null` where fewer than two do. */
export async function askFamily(
  resources: Answering,
  turn: Turn,
  { family, likeliest, without = [], asked, ranked, confidence }: FamilyAsked,
): Promise<WorkedPart | null> {
  const codes = family.members.map(({ code }) => code).filter((code) => !without.includes(code));
  const versions = await findCurrentVersions(resources.db, codes, turn.today);
  const open = new Set(versions.map(({ entryId }) => entryId));
  const members = inOrder(
    family.members.filter(({ code }) => open.has(code)),
    likeliest,
  );
  if (members.length < 2 && without.length === 0) return null;
  const { centre, language } = turn;
  const { aspects } = asked.reading;
  const worked = replyPart(asking(turn, asked), {
    outcome: 'asked-back',
    reason: 'close-variants',
    intent: 'procedure',
    reply: composeFamily({ centre, language, family, members, aspects }),
    ...{ aspects, ranked, confidence },
  });
  return { ...worked, topic: { ...worked.topic, family: family.id } };
}

function inOrder(members: readonly FamilyMember[], likeliest: readonly string[]): readonly FamilyMember[] {
  const place = ({ code }: FamilyMember) => (likeliest.includes(code) ? likeliest.indexOf(code) : Infinity);
  return [...members].sort((one, other) => {
    const [before, after] = [place(one), place(other)];
    return before === after ? 0 : before - after;
  });
}

/** What was talked about before is no longer meant: the next "bao nhiêu tiền" is about these. */
function asking({ topic, ...turn }: Turn, { reading }: Understood): Turn {
  const aspects: readonly Aspect[] = reading.aspects;
  return {
    ...turn,
    topic: {
      said: reading.text.slice(0, longestSaid),
      ...(aspects.length > 0 ? { aspects } : {}),
      ...(topic.earlier || topic.entryId ? { earlier: topic.earlier ?? [] } : {}),
    },
  };
}
