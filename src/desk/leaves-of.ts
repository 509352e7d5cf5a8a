export type Leaf = { readonly path: string; readonly text: string };

/** Every text and number of a value with the way to it, in order: `papers.2.name`. What is empty has none. */
export function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value !== 'object') return [{ path, text: String(value) }];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, path ? `${path}.${key}` : key));
}
