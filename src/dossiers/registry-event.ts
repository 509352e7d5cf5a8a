import { z } from 'zod';
import { codeKey } from './code-key.ts';

const longest = 500;
/** Control characters are of no use to anybody, and a database refuses some of them. */
const clean = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .trim();
const text = (most: number) => z.string().max(most).transform(clean);
const told = text(longest).nullish();
/** ISO 8601 with its zone: a time without one would be another on another machine. */
const time = z.iso
  .datetime({ offset: true })
  .transform((written) => new Date(written))
  .refine((at) => at.getUTCFullYear() >= 1990 && at.getUTCFullYear() < 2200, 'is not a time of our days');
const when = time.nullish();

const applicantSchema = z
  .strictObject({
    name: text(200).nullish(),
    phone: text(30).nullish(),
    personalNumber: text(30)
      .nullish()
      .describe('Personal number (số định danh), or the tax number of an enterprise.'),
  })
  .describe('Whose dossier it is. Kept sealed; without a phone or number nobody can prove it.');

/**
 * What a registry tells of one dossier. Whatever is left out or null is not told: what was known before stays. `at` is
 * when the dossier came to stand so, by the registry's clock.
 */
export const registryEventSchema = z
  .strictObject({
    key: text(200)
      .pipe(z.string().min(1))
      .describe('The event’s own id: the same again for this dossier changes nothing.'),
    at: time,
    sequence: z
      .number()
      .int()
      .min(0)
      .nullish()
      .describe('Counts the events of a dossier, where the registry does; goes before `at`.'),
    code: text(80).refine((code) => codeKey(code) !== null, 'is no code of a dossier'),
    status: z
      .union([z.number().int(), text(100)])
      .describe('The national code 1 to 10, or the registry’s own words for it.'),
    procedure: z.strictObject({ code: text(20).nullish(), name: told }).nullish(),
    agency: told,
    ward: told,
    applicant: applicantSchema.nullish(),
    receipt: text(1000)
      .nullish()
      .describe(
        'What the square or bar code on the applicant’s receipt says, where it holds more than the code, and something that nobody can guess: who shows that code has proved the dossier. Kept as a hash. Left out where it holds the code alone, or an address with the code in it.',
      ),
    submittedAt: when,
    receivedAt: when,
    dueAt: when.describe(
      'When the result is due, as the receipt says; 00:00 in Viet Nam: some time of that day.',
    ),
    promisedAt: when.describe('The new date, where one was promised.'),
    apologisedAt: when,
    finishedAt: when,
    returnedAt: when,
    result: z
      .strictObject({
        by: z.enum(['counter', 'post', 'online']).nullish(),
        place: told,
        tracking: text(80).nullish(),
      })
      .nullish()
      .describe('How the result comes back, and by which postal number.'),
    fee: z
      .strictObject({
        owed: z.number().int().min(0).max(1e13).nullish().describe('Đồng.'),
        paidAt: when,
        link: told.describe(
          'Where to pay: https. Any other is left out, and the rest of the event is taken.',
        ),
      })
      .nullish(),
    papers: z
      .strictObject({
        wanted: z.array(text(longest)).max(50),
        until: z.iso.date().nullish(),
      })
      .nullish()
      .describe('What is asked of the applicant with status 5.'),
    handling: z
      .strictObject({ unit: told, officer: text(200).nullish() })
      .nullish()
      .describe(
        'Which unit has it in hand now, and who there receives or handles it, by name and office; no phone. The applicant is told it.',
      ),
    note: text(2000).nullish(),
  })
  .meta({ id: 'RegistryEvent' });

export type RegistryEvent = z.output<typeof registryEventSchema>;
