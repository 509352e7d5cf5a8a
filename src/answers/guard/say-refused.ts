import { refusalsEn } from '#prompts/refusals.en.ts';
import { type RefusalWords, refusalsVi } from '#prompts/refusals.vi.ts';
import type { Block } from '#src/answers/answer.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { askAPerson } from '#src/answers/compose/ask-a-person.ts';
import { composeOperatorByPhone } from '#src/answers/compose/compose-elsewhere.ts';
import { replyPart } from '#src/answers/reply-part.ts';
import type { Turn } from '#src/answers/turn.ts';
import type { Concern } from './concern.ts';

const words: Readonly<Record<Turn['language'], RefusalWords>> = { vi: refusalsVi, en: refusalsEn };

/** A canned sentence for what may not be answered, and a useful way on. Nothing of the message is repeated. */
export function sayRefused(turn: Turn, concern: Concern): WorkedPart {
  const said = words[turn.language];
  switch (concern) {
    case 'self-harm':
      return sayCrisis(turn, said.selfHarm);
    case 'abuse':
      return sayCalmly(turn, said.abuse);
    case 'political':
    case 'legal-advice':
    case 'private-matter':
    case 'manipulation': {
      const { lead, wayOn, choices } = said[concern];
      const blocks: Block[] = [
        { kind: 'lead', text: lead },
        ...wayOn.map((text) => ({ kind: 'paragraph' as const, text })),
        ...(concern === 'manipulation' ? [] : [askAPerson(turn)]),
      ];
      return replyPart(turn, {
        ...{ outcome: 'refused', reason: concern, intent: 'out-of-scope' },
        reply: { blocks, choices },
      });
    }
  }
}

/** Somebody may be about to die: warm words, the number, and no buttons to anything else. */
function sayCrisis(turn: Turn, said: RefusalWords['selfHarm']): WorkedPart {
  const blocks: Block[] = [
    { kind: 'lead', text: said.lead },
    { kind: 'phone', label: said.ambulance, number: '115' },
    { kind: 'phone', label: said.children, number: '111' },
    ...said.stay.map((text) => ({ kind: 'paragraph' as const, text })),
  ];
  return replyPart(turn, {
    ...{ outcome: 'answered', reason: 'emergency', intent: 'emergency' },
    reply: { blocks, choices: [] },
  });
}

function sayCalmly(turn: Turn, lead: string): WorkedPart {
  const person = composeOperatorByPhone(turn);
  return replyPart(turn, {
    ...{ outcome: 'handed-off', reason: 'operator-by-phone', intent: 'operator' },
    reply: { blocks: [{ kind: 'lead', text: lead }, ...person.blocks.map(asParagraph)], choices: [] },
  });
}

/** An answer has one lead. */
function asParagraph(block: Block): Block {
  return block.kind === 'lead' ? { kind: 'paragraph', text: block.text } : block;
}
