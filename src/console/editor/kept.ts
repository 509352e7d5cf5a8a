import type { Problem } from '#src/desk/problem.ts';

/** What the browser is told when it saved by itself. */
export type Kept =
  | {
      readonly kind: 'saved';
      readonly revision: number;
      readonly said: string;
      readonly problems: readonly (Problem & {
        /** What the field is called, and the element that the list leads to. */
        readonly name: string;
        readonly target: string;
      })[];
      readonly titles: Readonly<Record<'stops' | 'warns' | 'fine', string>>;
    }
  | { readonly kind: 'changed'; readonly said: string };
