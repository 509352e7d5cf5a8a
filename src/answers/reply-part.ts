import type { Aspect } from '#knowledge/entry.ts';
import type { Ranked } from '#knowledge/rank-candidates.ts';
import { composeAboutAssistant } from '#src/answers/compose/compose-about-assistant.ts';
import {
  composeDossierElsewhere,
  composeLateComplaint,
  composeOperatorByPhone,
  composeTicketElsewhere,
} from '#src/answers/compose/compose-elsewhere.ts';
import { composeEmergency, type EmergencyNumber } from '#src/answers/compose/compose-emergency.ts';
import { composeFault } from '#src/answers/compose/compose-fault.ts';
import {
  composeFarewell,
  composeGreeting,
  composeThanks,
  composeUpset,
} from '#src/answers/compose/compose-greeting.ts';
import {
  composeCodeUnknown,
  composeNotFound,
  composeNotSaid,
  composeNotUnderstood,
  type NotSaid,
} from '#src/answers/compose/compose-not-found.ts';
import { composeOutOfScope } from '#src/answers/compose/compose-out-of-scope.ts';
import { composePersonUnneeded, composeUnreadable } from '#src/answers/compose/compose-unreadable.ts';
import type { Reply } from '#src/answers/compose/composition.ts';
import type { AnswerPart, Intent, Outcome, Reason } from './answer.ts';
import type { WorkedPart } from './answer-part.ts';
import { toCandidates } from './to-candidates.ts';
import type { Turn } from './turn.ts';

/** A part with no entry behind it. */
type Said = {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly intent: Intent;
  readonly reply: Reply;
  readonly aspects?: readonly Aspect[];
  readonly ranked?: readonly Ranked[];
  /** How likely the first of them is what was meant. */
  readonly confidence?: number;
  readonly gap?: WorkedPart['gap'];
};

/** What was talked about, where it still stands. */
type Named = { readonly name: string; readonly plainName?: string | undefined };

export function replyPart(turn: Turn, said: Said): WorkedPart {
  const part: AnswerPart = {
    outcome: said.outcome,
    reason: said.reason,
    intent: said.intent,
    aspects: said.aspects ?? [],
    procedure: null,
    candidates: toCandidates(said.ranked ?? [], said.confidence),
    citations: [],
    choices: said.reply.choices,
    checklistPath: null,
    blocks: said.reply.blocks,
  };
  return { part, topic: { ...turn.topic, choices: said.reply.choices }, gap: said.gap ?? null, findMs: 0 };
}

export function sayEmergency(turn: Turn, number: EmergencyNumber): WorkedPart {
  const reply = composeEmergency({ number, language: turn.language });
  return replyPart(turn, { outcome: 'answered', reason: 'emergency', intent: 'emergency', reply });
}

export function saySmallTalk(
  turn: Turn,
  kind: 'greeting' | 'thanks' | 'farewell' | 'about-assistant' | 'upset',
): WorkedPart {
  const compose = {
    greeting: composeGreeting,
    thanks: composeThanks,
    farewell: composeFarewell,
    'about-assistant': composeAboutAssistant,
    upset: (speaking: Turn) => composeUpset({ ...speaking, choices: speaking.topic.choices ?? [] }),
  }[kind];
  return replyPart(turn, { outcome: 'answered', reason: kind, intent: 'small-talk', reply: compose(turn) });
}

export function sayElsewhere(turn: Turn, intent: 'dossier' | 'ticket' | 'operator'): WorkedPart {
  const { compose, reason } = {
    dossier: { compose: composeDossierElsewhere, reason: 'dossier-elsewhere' as const },
    ticket: { compose: composeTicketElsewhere, reason: 'ticket-elsewhere' as const },
    operator: { compose: composeOperatorByPhone, reason: 'operator-by-phone' as const },
  }[intent];
  return replyPart(turn, { outcome: 'handed-off', reason, intent, reply: compose(turn) });
}

/** A dossier that is late, by somebody who complains of it. */
export function sayLateComplaint(turn: Turn, intent: 'dossier' | 'ticket'): WorkedPart {
  // Not 'dossier-elsewhere': where dossiers are shown, only a code would be asked for, and no word said of complaining.
  const reason = 'ticket-elsewhere';
  return replyPart(turn, { outcome: 'handed-off', reason, intent, reply: composeLateComplaint(turn) });
}

export function sayUnreadable(turn: Turn): WorkedPart {
  const reply = composeUnreadable(turn);
  return replyPart(turn, { outcome: 'refused', reason: 'nothing-readable', intent: 'out-of-scope', reply });
}

/** Who somebody is was told, and not asked for; what was talked about stays, with its buttons. */
export function sayPersonUnneeded(turn: Turn, told: 'name' | 'number'): WorkedPart {
  const { choices = [] } = turn.topic;
  const reply = composePersonUnneeded({ ...turn, told, choices });
  return replyPart(turn, {
    outcome: 'refused',
    reason: 'personal-number-only',
    intent: 'out-of-scope',
    reply,
  });
}

/** Something broke on our side; the question is kept with it, and the citizen is told where to turn. */
export function sayFailed(turn: Turn): WorkedPart {
  return replyPart(turn, {
    outcome: 'failed',
    reason: 'fault',
    intent: 'procedure',
    reply: composeFault(turn),
    gap: null,
  });
}

/** What was found, with how likely the first of it is what was meant. */
type Unsure = Pick<Said, 'ranked' | 'confidence'>;

export function sayOutOfScope(turn: Turn, unsure: Unsure): WorkedPart {
  const reply = composeOutOfScope(turn);
  return replyPart(turn, {
    outcome: 'out-of-scope',
    reason: 'not-a-public-service',
    intent: 'out-of-scope',
    reply,
    ...unsure,
  });
}

/** Ends as out of scope, and says no more than that it was not understood; buttons stay with the topic, by its name. */
export function sayNotUnderstood(turn: Turn, unsure: Unsure, topic: Named | null): WorkedPart {
  const choices = turn.topic.choices ?? [];
  const before = topic && choices.length > 0 ? { ...topic, choices } : null;
  return replyPart(turn, {
    outcome: 'out-of-scope',
    reason: 'not-a-public-service',
    intent: 'out-of-scope',
    reply: composeNotUnderstood({ ...turn, before, near: nearest(unsure) }),
    ...unsure,
  });
}

export function sayNothingFound(turn: Turn, aspects: readonly Aspect[], unsure: Unsure): WorkedPart {
  return replyPart(turn, {
    outcome: 'no-knowledge',
    reason: 'nothing-found',
    intent: 'procedure',
    reply: composeNotFound({ ...turn, near: nearest(unsure) }),
    aspects,
    ...unsure,
    gap: 'no-knowledge',
  });
}

/** What was talked about does not tell it; nothing is guessed, and the ways on stay: its buttons, and what else may be meant. */
export function sayNotSaid(
  turn: Turn,
  { other, ...said }: NotSaid & { readonly other: Ranked | null },
): WorkedPart {
  const others = other?.kind === 'procedure' ? [other] : [];
  return replyPart(turn, {
    outcome: 'no-knowledge',
    reason: 'fact-missing',
    intent: 'procedure',
    reply: composeNotSaid({ ...turn, ...said, choices: turn.topic.choices ?? [], others }),
    aspects: turn.topic.aspects ?? [],
    gap: 'fact-missing',
  });
}

const mostNear = 2;
/** What shares less than this shares a word with the question, and neither what is done nor with what. */
const sharesMuch = { score: 0.42, question: 0.45, phrase: 0.3 };

/** The two that come nearest, where they share in earnest what is done or with what. */
function nearest({ ranked = [] }: Unsure): readonly Ranked[] {
  const near = ranked.filter(
    ({ kind, score, questionCovered, phraseCovered }) =>
      kind === 'procedure' &&
      score >= sharesMuch.score &&
      questionCovered >= sharesMuch.question &&
      phraseCovered >= sharesMuch.phrase,
  );
  return near.slice(0, mostNear);
}

export function sayCodeUnknown(turn: Turn, code: string, aspects: readonly Aspect[]): WorkedPart {
  return replyPart(turn, {
    outcome: 'no-knowledge',
    reason: 'code-unknown',
    intent: 'procedure',
    reply: composeCodeUnknown({ code, centre: turn.centre, language: turn.language }),
    aspects,
    gap: 'no-knowledge',
  });
}
