import type { z } from 'zod';
import type { audienceSchema, levelSchema } from '#knowledge/entry.ts';
import type { Flag } from '#knowledge/flag.ts';
import { tidyText } from './tidy-text.ts';

type Audience = z.infer<typeof audienceSchema>;
type Level = z.infer<typeof levelSchema>;

const audienceOf: readonly (readonly [RegExp, Audience])[] = [
  [/^công dân/iu, 'citizen'],
  [/^(?:doanh nghiệp|hợp tác xã)/iu, 'business'],
  [/^tổ chức/iu, 'organisation'],
  [/^người nước ngoài/iu, 'foreigner'],
  [/^người việt nam định cư/iu, 'overseas-vietnamese'],
  [/^(?:cán bộ|công chức|viên chức|đảng viên)/iu, 'official'],
];

/** Reads who may file. The kinds hold commas: "Tổ chức (không bao gồm doanh nghiệp, HTX)", "Cán bộ, công chức, viên chức". */
export function readAudience(text: string): { readonly audience: Audience[]; readonly flags: Flag[] } {
  const names = tidyText(text)
    .replace(/\([^)]*\)/g, '')
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter(Boolean);
  const read = names.map((name) => audienceOf.find(([pattern]) => pattern.test(name))?.[1]);
  const audience = [...new Set(read.filter((kind) => kind !== undefined))];
  return { audience, flags: read.includes(undefined) ? ['audience-unknown'] : [] };
}

const levelOf: Readonly<Record<string, Level>> = {
  bo: 'ministry',
  tinh: 'province',
  xa: 'commune',
  khac: 'other',
};

export function readLevels(codes: readonly string[]): Level[] {
  return [...new Set(codes.map((code) => levelOf[code] ?? 'other'))];
}
