/** Whoever causes a change. */
export type Actor =
  | { readonly kind: 'citizen'; readonly channel: 'web' | 'api' | 'cli' }
  | { readonly kind: 'system'; readonly name: string };
