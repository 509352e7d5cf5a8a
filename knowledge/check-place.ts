import type { Remark } from './check-entry.ts';
import type { Place } from './place.ts';
import type { Path } from './read-front-matter.ts';

type Span = { readonly opens: string; readonly closes: string };

/** What the schema of a place cannot see: hours that end before they begin or run into each other. */
export function checkPlace({ hours, days = [], demo, area }: Place): Remark[] {
  const seen = new Set<string>();
  return [
    ...checkSpans(hours, ['hours'], (one, other) => one.days.some((day) => other.days.includes(day))),
    ...days.flatMap(({ day, hours: own }, index) => {
      const twice = seen.has(day);
      seen.add(day);
      const path = ['days', index];
      return [
        ...(twice ? [{ path: [...path, 'day'], message: `${day} stands twice` }] : []),
        ...checkSpans(own, [...path, 'hours'], () => true),
      ];
    }),
    ...checkDemo(demo, area),
  ];
}

/** What is invented stands in the invented province, and nothing else does. */
function checkDemo(demo: boolean | undefined, area: string | undefined): Remark[] {
  const invented = area === 'province:00';
  if (demo && !invented && !area?.startsWith('ward:')) {
    return [{ path: ['area'], message: 'demo: true needs an area of province 00' }];
  }
  if (invented && !demo) return [{ path: ['area'], message: 'is invented, and so needs demo: true' }];
  return [];
}

function checkSpans<S extends Span>(
  spans: readonly S[],
  path: Path,
  meet: (one: S, other: S) => boolean,
): Remark[] {
  return spans.flatMap((span, index) => {
    if (span.opens >= span.closes) {
      return [{ path: [...path, index, 'closes'], message: `is not after ${span.opens}` }];
    }
    const other = spans.slice(0, index).find((before) => meet(span, before) && overlap(span, before));
    return other
      ? [{ path: [...path, index, 'opens'], message: `overlaps ${other.opens} - ${other.closes}` }]
      : [];
  });
}

function overlap(one: Span, other: Span): boolean {
  return one.opens < other.closes && other.opens < one.closes;
}
