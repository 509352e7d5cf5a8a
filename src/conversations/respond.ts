import { findChoice } from '#db/answers.ts';
import type { Held } from '#db/deliveries.ts';
import type { TurnMessage } from '#db/turns.ts';
import type { Answer, Language } from '#src/answers/answer.ts';
import type { ComposedAnswer } from '#src/answers/compose-answer.ts';
import { takeScanned } from '#src/conversations/matters/take-scanned.ts';
import { takeShared } from '#src/conversations/matters/take-shared.ts';
import type { Effect } from './effect.ts';
import type { Step } from './merge-events.ts';
import { quietAnswer } from './quiet-answer.ts';
import { takeAttachment } from './take-attachment.ts';
import { welcome } from './take-command.ts';
import { takeQuestion } from './take-question.ts';
import type { Working } from './working.ts';

/** What a step is answered with, and what it changes. */
export type Response = {
  readonly said: readonly Said[];
  readonly effects: readonly Effect[];
  /** What the buttons pressed stand for, in words, by the event of the press. */
  readonly pressed?: ReadonlyMap<object, string> | undefined;
  /** What staff read in place of the citizen's words: they are about the citizen alone. */
  readonly instead?: string | undefined;
};

/** An answer, and the record that keeps it where there was a question. */
export type Said = {
  readonly answer: Answer;
  readonly record: ComposedAnswer['record'] | null;
  readonly by: TurnMessage['by'];
  readonly language: Language;
  /** `never`: the notice about what is kept does not stand under it. */
  readonly notice?: 'never' | undefined;
};

/** Works one step out, where the conversation stands by then; writes nothing. */
export async function respond(resources: Working, held: Held, step: Step): Promise<Response> {
  switch (step.kind) {
    case 'question':
      return await takeQuestion(resources, held, step);
    case 'press':
      return await takePress(resources, held, step);
    case 'operator-spoke':
      return { said: [], effects: [{ kind: 'hold', minutes: quietMinutes }] };
    case 'blocked':
      return { said: [], effects: [{ kind: 'unreachable' }] };
    case 'attachment':
      return await takeAttachment(resources, held, step);
    case 'location':
    case 'contact':
      return await takeShared(resources, held, step);
    case 'scanned':
      return await takeScanned(resources, held, step.texts);
    case 'joined':
      return held.welcomed
        ? { said: [], effects: [] }
        : await welcome(resources, held, { text: '/start', language: held.language });
    case 'withdrawn':
    case 'noted':
      return { said: [], effects: [] };
    default:
      return step satisfies never;
  }
}

/** After a person of the centre wrote in the platform's own tool. */
const quietMinutes = 30;

/** A button of an answer of this conversation, however old it is. */
async function takePress(
  resources: Working,
  held: Held,
  press: Extract<Step, { kind: 'press' }>,
): Promise<Response> {
  const value = await findChoice(resources.db, held.id, press);
  if (value !== null) {
    const answered = await takeQuestion(resources, held, { text: value, language: null });
    return { ...answered, pressed: new Map([[press, value]]) };
  }
  return { said: [quietAnswer(resources, held, 'button-old')], effects: [] };
}
