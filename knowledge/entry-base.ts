import { z } from 'zod';

/** What entries of every kind share. */

export const text = z.string().trim().min(1);
export const texts = z.array(text).default([]);

/** A calendar day in Viet Nam, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();

/** Where a fact was read, and so how it may be said: `record` the published record, `secondary` a public source about it, `memory` must be confirmed. */
const surenessSchema = z.enum(['record', 'secondary', 'memory']);

/** `true` where the fact must be confirmed with the centre before anyone relies on it; the answer says so. */
export const check = z.boolean().default(false);

export const procedureCodeSchema = z.string().regex(/^\d\.\d{6}$/, 'a procedure code looks like 1.001193');

/** The national codes of a province (two digits) or of a commune-level unit (five). Province 00 is the invented one. */
export const areaSchema = z
  .string()
  .regex(/^(province:\d{2}|ward:\d{5})$/, 'an area looks like province:31 or ward:11824');

export const slug = z.string().regex(/^[a-z0-9-]+$/, 'an id is written in small letters, digits and dashes');

/** What citizens are given to press leads to a page, and runs nothing. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'must be a web address (http or https)' });

const sourceSchema = z.strictObject({
  /** The decision that publishes the procedure, e.g. "163/QĐ-BTP". */
  decision: text.optional(),
  url: webAddress.optional(),
  /** When the text was taken from its source, as precisely as known ("2026-06..2026-07"). */
  takenOn: text.optional(),
});

export const base = {
  /** What people call it, each a phrase someone would type. Diacritics as correctly written. */
  aliases: texts,
  effectiveFrom: daySchema.nullable().default(null),
  effectiveTo: daySchema.nullable().default(null),
  source: sourceSchema.default({}),
  reviewedOn: daySchema.optional(),
  sureness: surenessSchema.default('record'),
  check,
  /** Why it must be confirmed, in a citizen's words. */
  checkWhy: text.optional(),
};
