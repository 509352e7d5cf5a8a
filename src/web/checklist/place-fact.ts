import type { ChecklistFact, ChecklistPlace } from '#src/answers/checklist.ts';
import type { ListTexts } from './list-texts.ts';

/** A counter as one more fact: its name, and where it is, when it is open, how to reach it. */
export function placeFact({ name, rows, phone, mapUrl }: ChecklistPlace, texts: ListTexts): ChecklistFact {
  return {
    value: name,
    rows: [
      ...rows,
      ...(phone === null ? [] : [{ label: texts.phone, value: phone }]),
      ...(mapUrl === null ? [] : [{ label: texts.map, value: mapUrl }]),
    ],
  };
}
