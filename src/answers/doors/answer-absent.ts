import { foldText } from '#knowledge/fold.ts';
import type { Ranked } from '#knowledge/rank-candidates.ts';
import { absentEn } from '#prompts/absent.en.ts';
import { type AbsentWords, absentVi } from '#prompts/absent.vi.ts';
import type { Block } from '#src/answers/answer.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { askAPerson } from '#src/answers/compose/ask-a-person.ts';
import { portalLink } from '#src/answers/compose/compose-elsewhere.ts';
import { replyPart } from '#src/answers/reply-part.ts';
import type { Turn } from '#src/answers/turn.ts';
import type { Understood } from '#src/answers/understand-question.ts';
import { type AbsentTopic, absentSigns, absentTopics } from './absent-topics.ts';
import { hearsSign } from './hears-sign.ts';

type Found = { readonly asked: Understood; readonly ranked: readonly Ranked[] };

const words: Readonly<Record<Turn['language'], AbsentWords>> = { vi: absentVi, en: absentEn };

/**
 * Offices settle it, and this catalogue holds no procedure for it: said so, with who does, before whatever shares a word
 * with it is told in its place. `null` where nothing of the kind is asked, or the catalogue holds it after all.
 */
export function answerAbsent(turn: Turn, { asked, ranked }: Found): WorkedPart | null {
  const topic = spotAbsent(asked, ranked);
  if (topic === null) return null;
  const { lead, agency, goesWith, topics } = words[turn.language];
  const { about, agency: settledBy, choices } = topics[topic];
  const near: readonly Block[] = choices.length > 0 ? [{ kind: 'paragraph', text: goesWith }] : [];
  return replyPart(turn, {
    ...{ outcome: 'no-knowledge', reason: 'nothing-found', intent: 'procedure', gap: 'no-knowledge' },
    aspects: asked.reading.aspects,
    reply: {
      blocks: [
        { kind: 'lead', text: lead(about) },
        { kind: 'paragraph', text: agency(settledBy) },
        portalLink(turn.language),
        askAPerson(turn),
        ...near,
      ],
      choices,
    },
  });
}

/** How many of the candidates are looked at for a field that holds it. */
const lookedAt = 8;

function spotAbsent(asked: Understood, ranked: readonly Ranked[]): AbsentTopic | null {
  const fields = ranked.slice(0, lookedAt).flatMap(({ field }) => (field === null ? [] : [foldText(field)]));
  const topic = absentTopics.find((one) => hearsSign(absentSigns[one], asked.reading));
  return topic && !fields.some((field) => absentSigns[topic].covered.test(field)) ? topic : null;
}
