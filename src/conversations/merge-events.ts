import type { IncomingEvent } from '#bots/channel.ts';
import type { WaitingDelivery } from '#db/deliveries.ts';
import type { Language } from '#src/answers/answer.ts';
import { mostParts } from '#src/answers/split-questions.ts';
import { understandQuestion } from '#src/answers/understand-question.ts';
import { spotCommand } from './spot-command.ts';

/** One thing that a citizen wants of us; several short lines sent together are one question. */
export type Step =
  | {
      readonly kind: 'question';
      readonly text: string;
      readonly language: Language | null;
      /** Of its last line (`Receipt`). */
      readonly network?: string | undefined;
    }
  | Exclude<IncomingEvent, { readonly kind: 'text' | 'choice' }>;

/** What a burst asks: lines that follow each other are one question, everything else is a step of its own. */
export function mergeEvents(waiting: readonly Pick<WaitingDelivery, 'event'>[]): readonly Step[] {
  const steps: Step[] = [];
  let lines: Line[] = [];
  const close = () => {
    for (const together of inQuestions(lines)) {
      const text = together.map((line) => line.text).join('\n');
      const last = together.at(-1);
      steps.push({ kind: 'question', text, language: last?.language ?? null, ...from(last) });
    }
    lines = [];
  };
  for (const { event } of waiting) {
    if (event.kind === 'text' && !spotCommand(event.text)) {
      lines = correct(lines, event);
      continue;
    }
    close();
    if (event.kind === 'text') {
      const { text, language } = event;
      const last = steps.at(-1);
      // Pressed again because no answer had come yet.
      if (last?.kind === 'question' && last.text === text) continue;
      steps.push({ kind: 'question', text, language: language ?? null, ...from(event) });
      continue;
    }
    const { kind } = event;
    if (kind === 'choice') {
      const { value: text, language = null } = event;
      steps.push({ kind: 'question', text, language, ...from(event) });
    } else steps.push(event);
  }
  close();
  return steps;
}

function from(event: Pick<Line, 'network'> | undefined): Pick<Line, 'network'> {
  return event?.network === undefined ? {} : { network: event.network };
}

type Line = Extract<IncomingEvent, { readonly kind: 'text' }>;

/**
 * An edited line takes the place of what it was, where that has not been answered yet. The same line twice in a row was
 * sent again because no answer had come, and is said once.
 */
function correct(lines: readonly Line[], line: Line): Line[] {
  const earlier = line.edits ? lines.findIndex(({ messageId }) => messageId === line.messageId) : -1;
  if (earlier >= 0) return lines.with(earlier, line);
  return lines.at(-1)?.text.trim() === line.text.trim() ? lines.with(-1, line) : [...lines, line];
}

/** No more whole questions in one than are answered side by side: after an outage many may have waited. */
function inQuestions(lines: readonly Line[]): readonly (readonly Line[])[] {
  const questions: Line[][] = [];
  let whole = 0;
  for (const line of lines) {
    const adds = isWhole(line.text) ? 1 : 0;
    if (questions.length === 0 || whole + adds > mostParts) {
      questions.push([]);
      whole = 0;
    }
    questions.at(-1)?.push(line);
    whole += adds;
  }
  return questions;
}

/** Names what it is about and asks something about it. */
function isWhole(text: string): boolean {
  const { reading, topicSyllables, procedureCodes } = understandQuestion(text);
  const asks = reading.aspects.length > 0 || /[?？]\s*$/.test(text);
  return asks && (topicSyllables > 0 || procedureCodes.length > 0);
}
