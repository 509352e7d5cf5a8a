import { tidyLine } from './tidy-text.ts';

/** The number of the decision that publishes a procedure, without the words before it. */
export function decisionIn(text: string): { decision?: string } {
  const decision = tidyLine(text).replace(/^Quyết định (?:số )?/iu, '');
  return decision ? { decision } : {};
}

/** Trial records reached the public portal under decisions such as "Demo/QĐ-BCA". */
export function isTrial({ decision, name }: { readonly decision: string; readonly name: string }): boolean {
  return (
    /^\s*(?:demo|test)(?!\p{L})/iu.test(decision) || /^\s*(?:demo|test|thử nghiệm)(?!\p{L})/iu.test(name)
  );
}
