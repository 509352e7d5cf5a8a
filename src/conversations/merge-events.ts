import type { IncomingEvent } from '#bots/channel.ts';

/** What a burst asks: short lines that follow each other are one question, a button is one of its own. */
export function mergeEvents(events: readonly IncomingEvent[]): readonly string[] {
  const questions: string[] = [];
  let lines: string[] = [];
  const close = () => {
    if (lines.length > 0) questions.push(lines.join('\n'));
    lines = [];
  };
  for (const event of events) {
    if (event.kind === 'text') lines.push(event.text);
    if (event.kind !== 'choice') continue;
    close();
    questions.push(event.value);
  }
  close();
  return questions;
}
