const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Viet Nam has one time zone and no summer time. */
const aheadMs = 7 * hourMs;
/** Whoever sends at night wakes people, and Zalo holds it back until six. */
const morningMs = 6 * hourMs + 5 * 60_000;

/** Milliseconds until 06:05 tomorrow in Viet Nam: its quotas count by the day. */
export function msUntilTomorrow(now: Date): number {
  const there = now.getTime() + aheadMs;
  return dayMs - (there % dayMs) + morningMs;
}

/** Milliseconds until the next 06:05 in Viet Nam, today's where it is still to come. */
export function msUntilMorning(now: Date): number {
  const there = now.getTime() + aheadMs;
  return (morningMs - (there % dayMs) + dayMs) % dayMs;
}
