/** Whether it leads to a page of the console and nowhere else: no other site's address, however it is written. */
export function isOwnPath(path: string): boolean {
  const home = 'http://here.invalid';
  if (!path.startsWith('/console') || !URL.canParse(path, home)) return false;
  const { origin, pathname } = new URL(path, home);
  return origin === home && (pathname === '/console' || pathname.startsWith('/console/'));
}
