import type { Reception } from '#src/conversations/reception.ts';
import type { LiveSettings } from './open-settings.ts';

/** Within how many hours a person answers, as staff have set it by now; all else as it was given. */
export function liveReception(given: Reception, settings: Pick<LiveSettings, 'value'>): Reception {
  return {
    ...given,
    get operatorReplyHours() {
      return settings.value('centre')?.replyHours ?? given.operatorReplyHours;
    },
  };
}
