import { z } from 'zod';
import { usualRetention } from '#src/config.ts';
import type { Right } from '#src/people/rights.ts';
import { agenciesSchema } from './agencies-schema.ts';
import { centreTextsSchema } from './centre-texts-schema.ts';
import { answerHoursSchema } from './hours-schema.ts';

/** A number that a phone dials: digits with what people put between them. */
const phone = z
  .string()
  .trim()
  .regex(/^\+?\d[\d .()-]{2,19}$/, 'phone');

const centreSchema = z.strictObject({
  name: z.string().trim().min(1, 'required').max(120, 'long'),
  hotline: phone.nullable(),
  /** Working hours within which a person answers; absent: as the environment says. */
  replyHours: z.number('hours').min(0.25, 'hours').max(80, 'hours').optional(),
});

/** What whoever calls is told of being written along, before anything else is said. */
const callsSchema = z.strictObject({
  announcement: z.string().trim().min(1, 'required').max(500, 'long'),
});

/** Whether supervisors may follow the words of a call that somebody else answers. */
const followingSchema = z.strictObject({ isOn: z.boolean() });

/** Whether it is on, this way and that. */
const switchSchema = z.strictObject({ in: z.boolean(), out: z.boolean() });

const mostDays = 36_500;
/** Never shorter than what the program itself needs to keep its promises. */
export const fewestDays = {
  messagesDays: 1,
  attachmentsDays: 1,
  deliveriesDays: 7,
  guidanceDays: 1,
  dossiersDays: 30,
  ticketsDays: 1,
  callsDays: 1,
} as const;
/** In the order in which people think of them. */
export const retentionPeriods = [
  ...(['messagesDays', 'attachmentsDays', 'ticketsDays'] as const),
  ...(['callsDays', 'dossiersDays', 'deliveriesDays', 'guidanceDays'] as const),
];
const days = (fewest: number) => z.number('days').int('days').min(fewest, 'fewest').max(mostDays, 'most');

export const retentionSchema = z.strictObject({
  messagesDays: days(fewestDays.messagesDays),
  attachmentsDays: days(fewestDays.attachmentsDays),
  deliveriesDays: days(fewestDays.deliveriesDays),
  guidanceDays: days(fewestDays.guidanceDays),
  dossiersDays: days(fewestDays.dossiersDays),
  ticketsDays: days(fewestDays.ticketsDays),
  // What was set before calls were kept says nothing of them.
  callsDays: days(fewestDays.callsDays).default(usualRetention.callsDays),
});

/** Every setting by its name: what it may be. A value that does not fit is never read. */
export const settingSchemas = {
  centre: centreSchema,
  /** When people of the centre answer whoever waits for one. */
  hours: answerHoursSchema,
  /** What the assistant says in the centre's own words. */
  texts: centreTextsSchema,
  agencies: agenciesSchema,
  calls: callsSchema,
  following: followingSchema,
  retention: retentionSchema,
  'switch.web': switchSchema,
  'switch.telegram': switchSchema,
  'switch.zalo': switchSchema,
  'switch.model': switchSchema,
} as const;

export type SettingName = keyof typeof settingSchemas;
export type SettingValue<Name extends SettingName> = z.infer<(typeof settingSchemas)[Name]>;

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(settingSchemas, name);
}

/** Who may change each. */
export const settingRights: Readonly<Record<SettingName, Right>> = {
  centre: 'settings.write',
  hours: 'settings.write',
  texts: 'settings.write',
  agencies: 'settings.write',
  calls: 'settings.write',
  following: 'settings.write',
  retention: 'retention.write',
  'switch.web': 'switches.write',
  'switch.telegram': 'switches.write',
  'switch.zalo': 'switches.write',
  'switch.model': 'switches.write',
};
