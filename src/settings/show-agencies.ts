import { type AgencyUse, listAgencyUses } from '#db/agencies.ts';
import type { Resources } from '#src/resources.ts';
import { categories } from '#src/tickets/propose-agency.ts';
import { settingsOf, type Ticketing } from '#src/tickets/ticket-settings.ts';
import type { Agency } from './agencies-schema.ts';
import { type ShownSetting, showSetting } from './show-setting.ts';

export type AgencyLine = { readonly agency: Agency; readonly use: AgencyUse | null };

export type ShownAgencies = {
  readonly setting: ShownSetting<'agencies'>;
  readonly lines: readonly AgencyLine[];
  /** Named in what is open, for somebody, or in the configuration, and not on the list. */
  readonly unlisted: readonly AgencyLine[];
  readonly wards: readonly string[];
};

export async function showAgencies(
  resources: Pick<Resources, 'db'> & Pick<Ticketing, 'tickets'>,
): Promise<ShownAgencies> {
  const setting = await showSetting(resources, 'agencies');
  const uses = await listAgencyUses(resources.db);
  const useOf = (name: string) => uses.find((each) => each.name === name) ?? null;
  const listed = setting.value?.agencies ?? [];
  const configured = settingsOf(resources).agencies;
  const names = new Set([...uses.map(({ name }) => name), ...Object.values(configured)]);
  for (const { name } of listed) names.delete(name);
  const sees = new Set<string>(listed.flatMap(({ categories }) => categories));
  return {
    setting,
    lines: listed
      .map((agency) => ({ agency, use: useOf(agency.name) }))
      .toSorted((a, b) => a.agency.name.localeCompare(b.agency.name, 'vi')),
    unlisted: [...names]
      .toSorted((a, b) => a.localeCompare(b, 'vi'))
      .map((name) => {
        const own = categories.filter((each) => configured[each] === name && !sees.has(each));
        return { agency: { name, code: null, phone: null, categories: own }, use: useOf(name) };
      }),
    wards: setting.value?.wards ?? [],
  };
}
