export interface Clock {
  now(): Date;
  /** Milliseconds that only grow, for durations. */
  elapsed(): number;
}

export const systemClock: Clock = {
  now: () => new Date(),
  elapsed: () => performance.now(),
};

const vietnamDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

const vietnamTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
});

/** The time of day in Viet Nam, `HH:MM`. */
export function timeInVietnam(at: Date): string {
  return vietnamTime.format(at);
}

/** The calendar day in Viet Nam, `YYYY-MM-DD`. All law is computed there, whatever the machine's zone. */
export function dayInVietnam(at: Date): string {
  return vietnamDay.format(at);
}
