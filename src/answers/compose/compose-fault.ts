import { askAPerson } from './ask-a-person.ts';
import type { Speaking } from './compose-greeting.ts';
import type { Reply } from './composition.ts';
import { wordsOf } from './words-of.ts';

/** Something broke on our side; the citizen learns that and where to turn, nothing else. */
export function composeFault(speaking: Speaking): Reply {
  const { replies } = wordsOf(speaking.language);
  return { blocks: [{ kind: 'lead', text: replies.fault }, askAPerson(speaking)], choices: [] };
}
