import { findChoice } from '#db/answers.ts';
import type { Held } from '#db/deliveries.ts';
import type { HandoffWhy } from '#db/handoffs.ts';
import { understandQuestion } from '#src/answers/understand-question.ts';
import { hearsLine } from '#src/conversations/line/hears-line.ts';
import { lineValues } from '#src/conversations/line/say-standing.ts';
import { sayLeft } from '#src/conversations/line/speak-line.ts';
import type { Effect } from './effect.ts';
import { keepAttachment } from './keep-attachment.ts';
import type { Step } from './merge-events.ts';
import { promiseReply } from './promise-reply.ts';
import { type Response, respond } from './respond.ts';
import { spotCommand } from './spot-command.ts';
import type { Working } from './working.ts';

/**
 * While a person of the centre speaks with the citizen the assistant says nothing: what is sent is kept for that
 * person, and stands in their queue until they write. The citizen may call the assistant back, and may have
 * everything erased.
 */
export async function respondWhileHeld(resources: Working, held: Held, step: Step): Promise<Response> {
  switch (step.kind) {
    case 'question':
      return await takeWords(resources, held, step);
    case 'press': {
      const text = await findChoice(resources.db, held.id, step);
      return text === null
        ? silent
        : await takeWords(resources, held, { kind: 'question', text, language: null });
    }
    case 'attachment':
      return {
        said: [],
        effects: [
          keepAttachment(step),
          await queue(resources, step.attachment.kind === 'voice' ? 'voice' : 'asked'),
        ],
      };
    case 'operator-spoke':
    case 'blocked':
      return await respond(resources, held, step);
    case 'location':
    case 'contact':
    case 'scanned':
    case 'joined':
    case 'withdrawn':
    case 'noted':
      return silent;
    default:
      return step satisfies never;
  }
}

async function takeWords(
  resources: Working,
  held: Held,
  question: Extract<Step, { kind: 'question' }>,
): Promise<Response> {
  const { text, language } = question;
  if (hearsLine(text) === 'leave' || text === lineValues.leave) {
    const left = sayLeft(resources, held, { text, language: language ?? held.language });
    return { ...left, effects: [{ kind: 'give-back' }, ...left.effects] };
  }
  // A button of the line that they stood in before.
  if (text.startsWith(lineValues.place)) return silent;
  const name = spotCommand(text)?.name;
  if (name === 'xoadulieu') return await respond(resources, held, question);
  if (name !== 'hoi' && name !== 'start') {
    return isCourtesy(question.text) ? silent : { said: [], effects: [await queue(resources, 'asked')] };
  }
  const { said, effects } = await respond(resources, { ...held, state: 'open' }, question);
  return { said, effects: [{ kind: 'give-back' }, ...effects] };
}

/**
 * Silent: no promise is told. Also where one waits already, as that wait may end with a word of the person's in the
 * same burst; the table keeps one open.
 */
async function queue(resources: Working, why: HandoffWhy): Promise<Effect> {
  return { kind: 'handoff', why, promisedBy: await promiseReply(resources) };
}

/** Thanks and a farewell to the person ask nothing of them. */
function isCourtesy(text: string): boolean {
  const { spoken, reading, topicSyllables, onlyCourteous } = understandQuestion(text);
  const isBye = spoken.length > 0 && spoken.every((kind) => kind === 'thanks' || kind === 'farewell');
  return isBye && onlyCourteous && topicSyllables <= 2 && reading.aspects.length === 0;
}

const silent: Response = { said: [], effects: [] };
