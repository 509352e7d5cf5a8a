import { z } from 'zod';
import { placeholdersOf } from '#src/answers/compose/centre-text.ts';

/** Fits into one message of any channel, with what else is said beside it. */
export const longestCentreText = 400;

/** What may stand in each, beside words. */
export const centreTextPlaceholders = {
  greeting: ['trung_tam', 'tong_dai'],
  closed: ['trung_tam', 'tong_dai', 'gio_mo_lai'],
  waiting: ['trung_tam', 'tong_dai'],
} as const;

function textSchema(allowed: readonly string[]) {
  return z
    .string()
    .trim()
    .max(longestCentreText, 'textLong')
    .superRefine((text, problems) => {
      const odd = placeholdersOf(text).find((name) => !allowed.includes(name));
      if (odd !== undefined) problems.addIssue({ code: 'custom', message: `{${odd}}` });
      else if (/[{}]/.test(text.replace(/\{[a-z_]+\}/g, '')))
        problems.addIssue({ code: 'custom', message: '{' });
    });
}

const inBoth = (allowed: readonly string[]) =>
  z.strictObject({ vi: textSchema(allowed), en: textSchema(allowed) });

/** Empty: the program's own words. */
export const centreTextsSchema = z.strictObject({
  greeting: inBoth(centreTextPlaceholders.greeting),
  closed: inBoth(centreTextPlaceholders.closed),
  waiting: inBoth(centreTextPlaceholders.waiting),
});
