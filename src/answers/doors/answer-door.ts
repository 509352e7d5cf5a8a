import { doorsEn } from '#prompts/doors.en.ts';
import { type DoorWords, doorsVi } from '#prompts/doors.vi.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { askAPerson } from '#src/answers/compose/ask-a-person.ts';
import { replyPart } from '#src/answers/reply-part.ts';
import type { Turn } from '#src/answers/turn.ts';
import type { Understood } from '#src/answers/understand-question.ts';
import { type Door, spotDoor } from './spot-door.ts';

const words: Readonly<Record<Turn['language'], DoorWords>> = { vi: doorsVi, en: doorsEn };

/** What another door is for is not searched: who settles it is said instead. */
export function answerDoor(turn: Turn, { reading }: Understood): WorkedPart | null {
  const door = spotDoor(reading.text);
  return door && sayDoor(turn, door);
}

/** Says who settles it, and what of it is an office's business after all. */
function sayDoor(turn: Turn, door: Door): WorkedPart {
  const { lead, wayOn, choices } = words[turn.language][door];
  return replyPart(turn, {
    ...{ outcome: 'out-of-scope', reason: 'not-a-public-service', intent: 'out-of-scope' },
    reply: {
      blocks: [
        { kind: 'lead', text: lead },
        ...wayOn.map((text) => ({ kind: 'paragraph' as const, text })),
        askAPerson(turn),
      ],
      choices,
    },
  });
}
