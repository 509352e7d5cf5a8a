import type { Hours } from '#src/conversations/line/desk-hours.ts';
import type { Reception } from '#src/conversations/reception.ts';
import type { AnswerHours } from './hours-schema.ts';
import type { LiveSettings } from './open-settings.ts';

/** When and within how many hours a person answers, as staff have set it by now; all else as it was given. */
export function liveReception(given: Reception, settings: Pick<LiveSettings, 'value'>): Reception {
  return {
    ...given,
    get operatorReplyHours() {
      return settings.value('centre')?.replyHours ?? given.operatorReplyHours;
    },
    get answerHours() {
      const set = settings.value('hours');
      return set ? hoursOf(set) : given.answerHours;
    },
  };
}

/** As a place has them: one rule for each span of each weekday. */
export function hoursOf({ week, days }: AnswerHours): Hours {
  const hours = week.flatMap((spans, at) => spans.map((span) => ({ days: [at + 1], ...span })));
  return { hours, days };
}
