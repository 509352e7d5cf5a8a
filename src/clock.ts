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

/** The calendar day in Viet Nam, `YYYY-MM-DD`. All law is computed there, whatever the machine's zone. */
export function dayInVietnam(at: Date): string {
  return vietnamDay.format(at);
}
