/** What a message wants that no answer may give, whatever is asked beside it. */
export const concerns = [
  'self-harm',
  'manipulation',
  'political',
  'legal-advice',
  'private-matter',
  'abuse',
] as const;
export type Concern = (typeof concerns)[number];

/**
 * One way of saying it, read on the message without marks. Where the message has marks, `marked` must hold on it as
 * written; `unless` names what sounds alike and is an office's business.
 */
export type Sign = {
  readonly said: RegExp;
  readonly marked?: RegExp;
  readonly unless?: RegExp;
};
