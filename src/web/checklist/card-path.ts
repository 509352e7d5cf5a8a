/** The address of a checklist's card, from the address of its page. */
export function cardPath(path: string): string {
  const [page = '', query] = path.split('?');
  return `${page}/the.png${query === undefined ? '' : `?${query}`}`;
}
