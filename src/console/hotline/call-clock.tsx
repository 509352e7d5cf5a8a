import { timeInVietnam } from '#src/clock.ts';
import type { Visit } from '#src/console/console-route.ts';
import type { OpenedCall } from '#src/hotline/open-call.ts';
import { hotlineTexts } from './hotline-texts.ts';

type ClockProps = {
  readonly visit: Visit;
  readonly call: Pick<OpenedCall['call'], 'startedAt' | 'endedAt'>;
};

/** For how long it has been going on; the page counts on by itself. */
export function CallClock({ visit, call }: ClockProps) {
  const texts = hotlineTexts(visit.language);
  const { startedAt, endedAt } = call;
  const until = endedAt ?? visit.resources.clock.now();
  const seconds = Math.max(0, Math.round((until.getTime() - startedAt.getTime()) / 1000));
  return (
    <span class="call-clock" title={`${texts.began} ${timeInVietnam(startedAt)}`}>
      <span class="visually-hidden">{texts.lasted} </span>
      <span data-seconds={endedAt ? undefined : seconds}>{sayClock(seconds)}</span>
    </span>
  );
}

/** "04:09", "1:04:09". */
export function sayClock(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const two = (count: number) => String(count).padStart(2, '0');
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
