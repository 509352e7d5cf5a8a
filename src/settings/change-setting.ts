import { listSettings, putSetting } from '#db/settings.ts';
import type { AuditDetail } from '#src/audit/audit-entry.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { Fault } from '#src/fault.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import { type SettingName, type SettingValue, settingRights, settingSchemas } from './settings-schema.ts';

export type SettingChange<Name extends SettingName = SettingName> = {
  readonly name: Name;
  /** `null` puts it back to what the environment says. */
  readonly value: SettingValue<Name> | null;
  /** As it was when its form was opened; 0 where it had never been set. */
  readonly version: number;
  readonly why: string | null;
};

export type SettingChanged =
  | { readonly kind: 'saved' }
  /** Somebody was first; nothing was overwritten. */
  | { readonly kind: 'changed'; readonly by: string | null };

/** Changes what holds from now on, in every program that reads settings. A switch is moved with a reason only. */
export async function changeSetting<Name extends SettingName>(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  staff: Staff,
  { name, value, version, why }: SettingChange<Name>,
): Promise<SettingChanged> {
  demandRight(staff, settingRights[name]);
  if (value !== null && !settingSchemas[name].safeParse(value).success) {
    throw new Fault('invalid', `This is not a value of ${name}.`);
  }
  if (name.startsWith('switch.') && !why?.trim()) throw new Fault('invalid', 'A switch needs a reason.');
  const at = clock.now();
  const changed = await db.transaction(async (tx): Promise<SettingChanged> => {
    const by = { id: staff.id, name: staff.name };
    if (!(await putSetting(tx, { name, value, version, changedAt: at, by, why }))) {
      const kept = (await listSettings(tx)).find((each) => each.name === name);
      return { kind: 'changed', by: kept?.changedByName ?? null };
    }
    const detail = value === null ? { value: 'environment' } : tellChange(value);
    await recordAudit(tx, staff, {
      ...{ act: 'setting.changed', subject: { kind: 'setting', id: name }, detail, why, at },
    });
    return { kind: 'saved' };
  });
  if (changed.kind === 'saved') signals.say('staff', 'settings');
  return changed;
}

/** Words and numbers as they are; of what is longer that it was changed. */
function tellChange(value: object): AuditDetail {
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]) => {
      if (typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean')
        return [key, each];
      return [key, each === null ? null : 'changed'];
    }),
  );
}
