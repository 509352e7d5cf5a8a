import { z } from 'zod';
import { toldText, toldTime } from '#src/told-fields.ts';
import { codeKey } from './code-key.ts';

const longest = 500;
const told = toldText(longest).nullish();
const time = toldTime(1990);
const when = time.nullish();

const applicantSchema = z
  .strictObject({
    name: toldText(200).nullish(),
    phone: toldText(30).nullish(),
    personalNumber: toldText(30)
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
    key: toldText(200)
      .pipe(z.string().min(1))
      .describe('The event’s own id: the same again for this dossier changes nothing.'),
    at: time,
    sequence: z
      .number()
      .int()
      .min(0)
      .nullish()
      .describe('Counts the events of a dossier, where the registry does; goes before `at`.'),
    code: toldText(80).refine((code) => codeKey(code) !== null, 'is no code of a dossier'),
    status: z
      .union([z.number().int(), toldText(100)])
      .describe('The national code 1 to 10, or the registry’s own words for it.'),
    procedure: z.strictObject({ code: toldText(20).nullish(), name: told }).nullish(),
    agency: told,
    ward: told,
    applicant: applicantSchema.nullish(),
    receipt: toldText(1000)
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
        tracking: toldText(80).nullish(),
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
        wanted: z.array(toldText(longest)).max(50),
        until: z.iso.date().nullish(),
      })
      .nullish()
      .describe('What is asked of the applicant with status 5.'),
    handling: z
      .strictObject({ unit: told, officer: toldText(200).nullish() })
      .nullish()
      .describe(
        'Which unit has it in hand now, and who there receives or handles it, by name and office; no phone. The applicant is told it.',
      ),
    note: toldText(2000).nullish(),
  })
  .meta({ id: 'RegistryEvent' });

export type RegistryEvent = z.output<typeof registryEventSchema>;
