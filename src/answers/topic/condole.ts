import { foldText } from '#knowledge/fold.ts';
import type { Block } from '#src/answers/answer.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { wordsOf } from '#src/answers/compose/words-of.ts';
import type { Turn } from '#src/answers/turn.ts';
import type { Understood } from '#src/answers/understand-question.ts';

/** What a procedure after a death is called. */
const afterDeath = /\b(?:khai tu|mai tang|tu tuat|chet|tu tran|nguoi mat|liet si)\b/;
/** Of whom it is told, by somebody of the family. */
const ofTheirOwn =
  /\b(?:ba|bo|cha|tia|thay|me|ma|u|bam|ong|ba noi|ba ngoai|noi|ngoai|vo|chong|con|chau|anh|chi|em|co|chu|cau|di|bac|mo|duong|mu|me|o|nguoi (?:nha|than|yeu)|gia dinh) (?:\w+ ){0,3}(?:mat|qua doi|chet|tu tran|khuat|di roi|ra di|tu vong|hi sinh|hy sinh|truc hoi tho|trut hoi tho)\b(?! (?:giay|the|so|bang|cccd|can cuoc|xe|bao|may|nhieu|tien))|\b(?:khai tu|bao tu|mai tang|chung tu) (?:cho )?(?:ba|bo|cha|me|ma|ong|vo|chong|con|chau|anh|chi|em|co|chu|bac)\b|\b(?:passed away|died|death of my)\b/;

/** Who tells of a death in the family is told that we are sorry, once in a conversation and in one line. */
export function condole(turn: Turn, worked: WorkedPart, { reading }: Understood): WorkedPart {
  if (turn.topic.condoled) return { ...worked, topic: { ...worked.topic, condoled: true } };
  const { part } = worked;
  const name = part.procedure?.name ?? (part.intent === 'procedure' ? part.candidates[0]?.name : undefined);
  const isAfterDeath = name !== undefined && afterDeath.test(foldText(name));
  if (turn.said === 'choice' || !isAfterDeath || !ofTheirOwn.test(foldText(reading.text))) return worked;
  const first: Block = { kind: 'paragraph', text: wordsOf(turn.language).replies.condolence };
  return {
    ...worked,
    part: { ...part, blocks: [first, ...part.blocks] },
    topic: { ...worked.topic, condoled: true },
  };
}
