import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { type SwitchName, switchNames } from '#src/resources.ts';
import { countLetters } from '#src/settings/count-letters.ts';
import { showHealth } from '#src/settings/show-health.ts';
import { showKeys } from '#src/settings/show-keys.ts';
import { showSetting } from '#src/settings/show-setting.ts';
import { healthRoutes } from './health-routes.tsx';
import { keysRoutes } from './keys-routes.tsx';
import { lettersRoutes } from './letters-routes.tsx';
import { receptionRoutes } from './reception-routes.ts';
import { retentionRoutes } from './retention-routes.tsx';
import { SettingsPage } from './settings-page.tsx';
import { waysOff } from './switches-page.tsx';
import { switchesRoutes } from './switches-routes.tsx';

/** What the centre sets for itself. */
export const settingsRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/settings', right: 'settings.read', answer: show },
  ...switchesRoutes,
  ...receptionRoutes,
  ...retentionRoutes,
  ...healthRoutes,
  ...lettersRoutes,
  ...keysRoutes,
];

async function show(visit: Visit): Promise<Response> {
  const { resources } = visit;
  const off: SwitchName[] = [];
  for (const name of switchNames) {
    if (waysOff((await showSetting(resources, `switch.${name}`)).value)) off.push(name);
  }
  const centre = await showSetting(resources, 'centre');
  const hours = await showSetting(resources, 'hours');
  const texts = await showSetting(resources, 'texts');
  const agencies = await showSetting(resources, 'agencies');
  const calls = await showSetting(resources, 'calls');
  const retention = await showSetting(resources, 'retention');
  const { halts } = await showHealth(resources);
  const keys = (await showKeys(resources)).filter(({ revokedAt }) => revokedAt === null).length;
  const letters = await countLetters(resources, visit.staff);
  return await sendPage(
    visit.c,
    <SettingsPage
      {...{
        visit,
        centre,
        hours,
        texts,
        agencies,
        calls,
        retention,
        off,
        keys,
        halts: halts.length,
        letters,
      }}
    />,
  );
}
