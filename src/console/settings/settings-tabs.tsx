import type { Language } from '#src/answers/answer.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { isBeyond, may, type Right } from '#src/people/rights.ts';
import { agenciesTexts } from './agencies-texts.ts';
import { centreTexts } from './centre-texts.ts';
import { healthTexts } from './health-texts.ts';
import { keysTexts } from './keys-texts.ts';
import { lettersTexts } from './letters-texts.ts';
import { noticesTexts } from './notices-texts.ts';
import { receptionTexts } from './reception-texts.ts';

type SettingsTab = {
  /** Below `/console`. */
  readonly path: `/settings${string}`;
  readonly right: Right;
  label(language: Language): string;
};

/** Every part of the settings, in one list. */
const tabs: readonly SettingsTab[] = [
  { path: '/settings', right: 'settings.read', label: (language) => centreTexts(language).tabs.all },
  {
    path: '/settings/switches',
    right: 'settings.read',
    label: (language) => centreTexts(language).tabs.switches,
  },
  {
    path: '/settings/centre',
    right: 'settings.read',
    label: (language) => centreTexts(language).tabs.centre,
  },
  {
    path: '/settings/hours',
    right: 'settings.read',
    label: (language) => receptionTexts(language).hours.tab,
  },
  {
    path: '/settings/texts',
    right: 'settings.read',
    label: (language) => receptionTexts(language).texts.tab,
  },
  {
    path: '/settings/agencies',
    right: 'settings.read',
    label: (language) => agenciesTexts(language).tab,
  },
  {
    path: '/settings/calls',
    right: 'settings.read',
    label: (language) => centreTexts(language).calls.tab,
  },
  {
    path: '/settings/retention',
    right: 'settings.read',
    label: (language) => centreTexts(language).tabs.retention,
  },
  { path: '/settings/notices', right: 'desk.read', label: (language) => noticesTexts(language).tab },
  { path: '/settings/health', right: 'settings.read', label: (language) => healthTexts(language).tab },
  { path: '/settings/letters', right: 'letters.retry', label: (language) => lettersTexts(language).tab },
  { path: '/settings/keys', right: 'keys.write', label: (language) => keysTexts(language).tab },
];

/** Stands above each page of the settings. */
export function SettingsTabs({ visit }: { readonly visit: Pick<Visit, 'c' | 'language' | 'staff'> }) {
  const { c, language, staff } = visit;
  const isHere = (path: string) => c.req.path === `/console${path}`;
  const rules = ['settings.write', 'switches.write', 'retention.write'] as const;
  return (
    <>
      <nav class="desk-tabs" aria-label={centreTexts(language).tabsLabel}>
        <ul class="nav nav-tabs">
          {tabs
            .filter(({ right }) => may(staff, right))
            .map(({ path, label }) => (
              <li class="nav-item">
                <a
                  class={isHere(path) ? 'nav-link active' : 'nav-link'}
                  href={`/console${path}`}
                  aria-current={isHere(path) ? 'page' : undefined}
                >
                  {label(language)}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      {rules.some((right) => isBeyond(staff, right)) ? (
        <Alert kind="info" title={centreTexts(language).centreWide} />
      ) : null}
    </>
  );
}
