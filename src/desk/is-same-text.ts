/** Whether two values say the same: what is empty or not there says nothing, and the order of fields means nothing. */
export function isSameText(one: unknown, other: unknown): boolean {
  return spelled(one) === spelled(other);
}

/** The same for values that say the same. */
export function spelled(value: unknown): string {
  return JSON.stringify(bare(value)) ?? '';
}

function bare(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n').trim() || undefined;
  if (value === null || value === false) return undefined;
  if (Array.isArray(value)) return value.length > 0 ? value.map((each) => bare(each) ?? null) : undefined;
  if (typeof value !== 'object') return value;
  const fields = Object.entries(value)
    .map(([key, field]) => [key, bare(field)] as const)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}
