import type { TicketSettings } from '#src/tickets/ticket-settings.ts';
import type { LiveSettings } from './open-settings.ts';

/** Who sees to which category as staff have set it by now, over what was given; and the wards that are served. */
export function liveTickets(given: TicketSettings, settings: Pick<LiveSettings, 'value'>): TicketSettings {
  return {
    ...given,
    get agencies() {
      const set = settings.value('agencies')?.agencies ?? [];
      const pairs = set.flatMap(({ name, categories }) => categories.map((each) => [each, name] as const));
      return { ...given.agencies, ...Object.fromEntries(pairs) };
    },
    get served() {
      return settings.value('agencies')?.wards ?? given.served;
    },
  };
}
