import { type KeptSetting, listSettings } from '#db/settings.ts';
import type { Resources } from '#src/resources.ts';
import { type SettingName, type SettingValue, settingSchemas } from './settings-schema.ts';

/** One setting as a form needs it: never older than the database. */
export type ShownSetting<Name extends SettingName> = Pick<KeptSetting, 'version' | 'why'> & {
  /** `null`: as the environment says. */
  readonly value: SettingValue<Name> | null;
  /** `null` where nobody ever set it. */
  readonly changed: { readonly by: string; readonly at: Date } | null;
};

export async function showSetting<Name extends SettingName>(
  { db }: Pick<Resources, 'db'>,
  name: Name,
): Promise<ShownSetting<Name>> {
  const row = (await listSettings(db)).find((each) => each.name === name);
  if (!row) return { value: null, version: 0, why: null, changed: null };
  const parsed = settingSchemas[name].safeParse(row.value);
  return {
    // The schema of that very name made it.
    value: parsed.success ? (parsed.data as SettingValue<Name>) : null,
    ...{ version: row.version, why: row.why },
    changed: { by: row.changedByName, at: row.changedAt },
  };
}
