import { dayInVietnam, timeInVietnam } from '#src/clock.ts';

/** A time of day and a day as people here write them, in Viet Nam's time: "08:15 23/11/2026". */
export function Moment({ at }: { readonly at: Date }) {
  return <time datetime={at.toISOString()}>{sayMoment(at)}</time>;
}

/** The same within a sentence. */
export function sayMoment(at: Date): string {
  const [year, month, day] = dayInVietnam(at).split('-');
  return `${timeInVietnam(at)} ${day}/${month}/${year}`;
}
