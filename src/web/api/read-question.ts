import { Fault } from '#src/fault.ts';
import { longestQuestion } from './longest-question.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * A question fit to be asked and stored: composed, without lone surrogates and NUL, which Postgres cannot hold.
 * Throws `invalid` when nothing was asked and `too-large` beyond 2,000 characters.
 */
export function readQuestion(given: string): string {
  const question = given.toWellFormed().replaceAll('\0', ' ').normalize('NFC').trim();
  if (question === '') throw new Fault('invalid', 'question: must not be empty');
  if (question.length > longestQuestion) {
    throw new Fault('too-large', `question: must not be longer than ${longestQuestion} characters`);
  }
  return question;
}

/** An id that is no UUID was never given out, so it is as unknown as any other. */
export function readConversationId(given: string): string {
  if (!uuid.test(given)) throw new Fault('not-found', 'There is no such conversation.');
  return given.toLowerCase();
}
