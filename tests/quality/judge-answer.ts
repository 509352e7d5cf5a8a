import type { Answer } from '#src/answers/answer.ts';
import { bareId, type Row } from './read-rows.ts';

/** How a question ended, seen from what had to come of it. */
export type Ending =
  | 'answered-right'
  /** Answered with one of several that were meant, where it had to be asked which. */
  | 'answered-unasked'
  /** Answered with something else, without asking: wrongly sure. */
  | 'answered-wrong'
  | 'asked-back-right'
  | 'asked-back-wrong'
  /** In scope, and neither answered nor asked back. */
  | 'refused'
  /** Out of scope, and said so. */
  | 'declined'
  /** Another door was pointed to, the right one. */
  | 'pointed'
  | 'not-pointed';

/** The door that a kind of question belongs to; of other kinds any will do. */
const doors: Readonly<Record<string, string>> = {
  dossier: 'dossier',
  ticket: 'ticket',
  hotline: 'operator',
  emergency: 'emergency',
};
const anyDoor = new Set(['dossier', 'ticket', 'operator', 'emergency']);

export function judgeAnswer(row: Pick<Row, 'codes' | 'expect' | 'kind'>, answer: Answer): Ending {
  if (row.expect === 'elsewhere') return isPointed(row, answer) ? 'pointed' : 'not-pointed';
  if (row.expect === 'no') return endOutside(answer);
  if (isAnswered(answer)) {
    if (!toldParts(answer).every((told) => told.some((id) => row.codes.includes(id))))
      return 'answered-wrong';
    return row.expect === 'ask' ? 'answered-unasked' : 'answered-right';
  }
  if (answer.outcome !== 'asked-back') return 'refused';
  return offers(answer, row.codes) ? 'asked-back-right' : 'asked-back-wrong';
}

/** Whether this is what had to come of it. */
export function isAsExpected({ expect }: Pick<Row, 'expect'>, ending: Ending): boolean {
  switch (expect) {
    case 'answer':
      return ending === 'answered-right';
    case 'ask':
      return ending === 'asked-back-right';
    case 'either':
      return ending === 'answered-right' || ending === 'asked-back-right';
    case 'no':
      return ending === 'declined';
    case 'elsewhere':
      return ending === 'pointed';
  }
}

export function hearsAspect(answer: Answer, aspect: string): boolean {
  const heard = answer.parts.flatMap(({ aspects }) => aspects);
  return aspect === 'overview' ? answer.aspects.length <= 1 : heard.some((one) => one === aspect);
}

/** Whether a button leads to one of these. */
export function offers(answer: Answer, codes: readonly string[]): boolean {
  return answer.choices.some(({ value }) => codes.some((code) => value.includes(code)));
}

/** What was told, one list a part: the procedure, or the guide and what it is about. */
export function toldParts(answer: Answer): readonly (readonly string[])[] {
  return answer.parts.flatMap(({ procedure, candidates, citations, outcome }) => {
    if (outcome !== 'answered' && outcome !== 'partly-answered') return [];
    if (procedure) return [[procedure.code]];
    return [
      [...citations.map(({ code }) => bareId(code)), ...candidates.slice(0, 1).map(({ code }) => code)],
    ];
  });
}

/** Small talk and pointers are answers too, but nothing is told in them. */
function isAnswered({ outcome, intent }: Answer): boolean {
  return intent === 'procedure' && (outcome === 'answered' || outcome === 'partly-answered');
}

function endOutside(answer: Answer): Ending {
  if (isAnswered(answer)) return 'answered-wrong';
  return answer.outcome === 'asked-back' ? 'asked-back-wrong' : 'declined';
}

/** A guide that shows the way to the door is as good as the door. */
function isPointed({ kind, codes }: Pick<Row, 'kind' | 'codes'>, answer: Answer): boolean {
  if (toldParts(answer).some((told) => told.some((id) => codes.includes(id)))) return true;
  const door = doors[kind];
  return door === undefined
    ? anyDoor.has(answer.intent) || answer.outcome === 'handed-off'
    : answer.parts.some(({ intent }) => intent === door);
}
