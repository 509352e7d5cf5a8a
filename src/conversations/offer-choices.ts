import type { Choice } from '#src/answers/answer.ts';
import type { Said } from './respond.ts';

/** More to choose under one part of an answer, behind its own: numbers that were told stay theirs. */
export function offerChoices(said: Said, more: readonly Choice[], part: number): Said {
  const parts = said.answer.parts.map((one, at) =>
    at === part ? { ...one, choices: [...one.choices, ...more] } : one,
  );
  const choices = part === 0 ? [...said.answer.choices, ...more] : said.answer.choices;
  const answer = { ...said.answer, parts, choices };
  const offered = parts.flatMap((one) => one.choices);
  const record = said.record && { ...said.record, parts, topic: { ...said.record.topic, choices: offered } };
  return { ...said, answer, record };
}
