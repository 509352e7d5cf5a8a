import type { SettingName } from '#src/settings/settings-schema.ts';
import type { ShownSetting } from '#src/settings/show-setting.ts';

/** A form that is shown again still belongs to what stood when it was opened: whoever saved meanwhile is not overwritten. */
export function asOpened<Name extends SettingName>(
  setting: ShownSetting<Name>,
  version: number | undefined,
): ShownSetting<Name> {
  return version === undefined ? setting : { ...setting, version };
}
