/** The page of an entry; ids of guides hold a colon. */
export function entryPath(id: string, below = ''): string {
  return `/console/desk/entries/${encodeURIComponent(id)}${below}`;
}
