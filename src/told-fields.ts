import { z } from 'zod';

/** Control characters are of no use to anybody, and a database refuses some of them. */
const clean = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .trim();

/** What another system tells in words. */
export const toldText = (most: number) => z.string().max(most).transform(clean);

/** ISO 8601 with its zone: a time without one would be another on another machine. */
export const toldTime = (firstYear: number) =>
  z.iso
    .datetime({ offset: true })
    .transform((written) => new Date(written))
    .refine(
      (at) => at.getUTCFullYear() >= firstYear && at.getUTCFullYear() < 2200,
      'is not a time of our days',
    );
