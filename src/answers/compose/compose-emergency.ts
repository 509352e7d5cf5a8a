import type { Language } from '#src/answers/answer.ts';
import type { Reply } from './composition.ts';
import { wordsOf } from './words-of.ts';

/**
 * Viet Nam's emergency lines: child protection, search and rescue, police, fire, ambulance. `check`: from general
 * knowledge, no text of law at hand names them.
 */
export const emergencyNumbers = ['111', '112', '113', '114', '115'] as const;
export type EmergencyNumber = (typeof emergencyNumbers)[number];

/** Nothing stands before the number. */
export function composeEmergency(call: {
  readonly number: EmergencyNumber;
  readonly language: Language;
}): Reply {
  const { emergency } = wordsOf(call.language).replies;
  const line = emergency.lines[call.number];
  return {
    blocks: [
      { kind: 'lead', text: emergency.call(call.number) },
      { kind: 'phone', label: line.label, number: call.number },
      { kind: 'paragraph', text: line.say },
      { kind: 'paragraph', text: emergency.cannotCall },
    ],
    choices: [],
  };
}
