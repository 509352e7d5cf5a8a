/** So many of so many: a figure that can be compared row by row. */
export type Tally = { readonly right: number; readonly of: number };

export function tally<T>(all: readonly T[], isRight: (one: T) => boolean): Tally {
  return { right: all.filter(isRight).length, of: all.length };
}

/** Of nothing nothing went wrong. */
export function share({ right, of }: Tally): number {
  return of === 0 ? 1 : right / of;
}
