import type { Retention } from '#src/config.ts';
import type { LiveSettings } from './open-settings.ts';

/** For how many days things are kept, as staff have set it by now. */
export function liveRetention(given: Retention, settings: Pick<LiveSettings, 'value'>): Retention {
  const now = (): Retention => settings.value('retention') ?? given;
  return {
    get messagesDays() {
      return now().messagesDays;
    },
    get attachmentsDays() {
      return now().attachmentsDays;
    },
    get deliveriesDays() {
      return now().deliveriesDays;
    },
    get guidanceDays() {
      return now().guidanceDays;
    },
    get dossiersDays() {
      return now().dossiersDays;
    },
    get ticketsDays() {
      return now().ticketsDays;
    },
    get callsDays() {
      return now().callsDays;
    },
  };
}
