import type { ConsoleCatalogueTexts } from '#prompts/console-catalogue.vi.ts';
import type { Visit } from '#src/console/console-route.ts';
import { catalogueTexts } from './catalogue-texts.ts';

export type DeskTab = keyof ConsoleCatalogueTexts['tabs'];

const paths: Readonly<Record<DeskTab, string>> = {
  catalogue: '/desk',
  drafts: '/desk/drafts',
  import: '/desk/import',
  local: '/desk/local',
  received: '/desk/received',
  places: '/desk/places',
  families: '/desk/families',
  checks: '/desk/checks',
  try: '/desk/try',
};
const tabs = Object.keys(paths).filter((name): name is DeskTab => name in paths);

/** The parts of the desk, above each of its pages. */
export function DeskTabs({
  visit,
  current,
}: {
  readonly visit: Pick<Visit, 'language'>;
  readonly current: DeskTab | null;
}) {
  const texts = catalogueTexts(visit.language);
  return (
    <nav class="desk-tabs" aria-label={texts.tabsLabel}>
      <ul class="nav nav-tabs">
        {tabs.map((tab) => (
          <li class="nav-item">
            <a
              class={tab === current ? 'nav-link active' : 'nav-link'}
              href={`/console${paths[tab]}`}
              aria-current={tab === current ? 'page' : undefined}
            >
              {texts.tabs[tab]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
