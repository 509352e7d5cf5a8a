type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** The first thing that a schema found wrong, with its path. */
export function reasonOf(issues: readonly Issue[]): string {
  const [first] = issues;
  if (!first) return 'unreadable';
  return `${first.path.map(String).join('.') || 'record'}: ${first.message}`;
}
