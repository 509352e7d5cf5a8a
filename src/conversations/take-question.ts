import type { Held } from '#db/deliveries.ts';
import { takeChoice } from '#src/answers/take-choice.ts';
import { takeLine } from '#src/conversations/line/take-line.ts';
import { takeOwn } from '#src/conversations/matters/open-own.ts';
import { takeReason } from '#src/conversations/matters/take-survey.ts';
import { remindOfTicket, takeTicket } from '#src/conversations/matters/take-ticket.ts';
import { trackTicket } from '#src/conversations/matters/track-own.ts';
import { answerStep } from './answer-step.ts';
import type { Step } from './merge-events.ts';
import type { Response } from './respond.ts';
import { sayMore } from './say-more.ts';
import { spotCommand } from './spot-command.ts';
import { takeCommand } from './take-command.ts';
import { takeFirst } from './take-first.ts';
import type { Working } from './working.ts';

type Question = Pick<Extract<Step, { kind: 'question' }>, 'text' | 'language' | 'network'>;

/** Words of a citizen: a command, the end of what was asked about erasing, or a question. */
export async function takeQuestion(resources: Working, held: Held, question: Question): Promise<Response> {
  const { text } = question;
  const language = question.language ?? held.language;
  const choice = takeChoice(text, held.topic) ?? text;
  const command = spotCommand(choice);
  if (command?.name === 'xoadulieu') return takeCommand(resources, held, { ...question, command, language });
  const asked = { text: choice, language, network: question.network };
  const first = await takeFirst(resources, held, { ...asked, typed: text });
  if (first) return first;
  const waited = await takeLine(resources, held, asked);
  if (waited) return await withReminder(resources, held, waited);
  const told = await takeTicket(resources, held, { ...asked, text: wishOf(text, choice, held) });
  if (told) return told;
  const response = command
    ? await takeCommand(resources, held, { ...question, command, language })
    : ((await takeOwn(resources, held, asked)) ??
      (await trackTicket(resources, held, asked)) ??
      takeReason(resources, held, asked) ??
      (await answerStep(resources, held, question)));
  return await withReminder(resources, held, response);
}

/** "Vâng" is no yes to the only button where something is being told. */
function wishOf(text: string, choice: string, { matter, topic }: Held): string {
  const isOnly = matter?.kind === 'ticket' && topic.choices?.length === 1;
  return isOnly && !/^\W*1\W*$/.test(text) && topic.choices[0]?.label !== text.trim() ? text : choice;
}

/** What was asked in between is answered, and the report that is being told is not forgotten over it. */
async function withReminder(resources: Working, held: Held, response: Response): Promise<Response> {
  const last = response.said.at(-1);
  const isMoved = response.effects.some(({ kind }) => kind === 'matter' || kind === 'ticket');
  const reminder = last && !isMoved ? await remindOfTicket(resources, held) : null;
  if (!last || reminder === null) return response;
  return { ...response, said: response.said.with(-1, sayMore(last, reminder)) };
}
