import type { Centre } from '#src/answers/answer.ts';
import type { LiveSettings } from './open-settings.ts';

/** The centre as staff have set it, wherever the environment's one was held: what is asked of it is told anew each time. */
export function liveCentre(given: Centre, settings: Pick<LiveSettings, 'value'>): Centre {
  return {
    get name() {
      return settings.value('centre')?.name ?? given.name;
    },
    get hotline() {
      const set = settings.value('centre');
      return set ? set.hotline : given.hotline;
    },
    province: given.province,
    get texts() {
      return settings.value('texts') ?? given.texts;
    },
  };
}
