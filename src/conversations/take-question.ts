import type { Held } from '#db/deliveries.ts';
import { takeChoice } from '#src/answers/take-choice.ts';
import { takeDossier } from '#src/conversations/matters/take-dossier.ts';
import { answerStep } from './answer-step.ts';
import type { Step } from './merge-events.ts';
import type { Response } from './respond.ts';
import { sayKept } from './say-erasure.ts';
import { spotCommand } from './spot-command.ts';
import { keepValue, saysKeep } from './spot-erasure.ts';
import { takeCommand } from './take-command.ts';
import type { Working } from './working.ts';

type Question = Pick<Extract<Step, { kind: 'question' }>, 'text' | 'language' | 'network'>;

/** Words of a citizen: a command, the end of what was asked about erasing, or a question. */
export async function takeQuestion(resources: Working, held: Held, question: Question): Promise<Response> {
  const { text } = question;
  const language = question.language ?? held.language;
  const choice = takeChoice(text, held.topic) ?? text;
  const command = spotCommand(choice);
  if (command?.name === 'xoadulieu') return takeCommand(resources, held, { ...question, command, language });
  if (choice === keepValue || (held.erasureAsked && saysKeep(text))) {
    return { said: [sayKept(held, language)], effects: [{ kind: 'drop-erasure' }] };
  }
  if (command) return await takeCommand(resources, held, { ...question, command, language });
  return (
    (await takeDossier(resources, held, { text: choice, language, network: question.network })) ??
    (await answerStep(resources, held, question))
  );
}
