/** Whether a link leads to a page and to nothing else: no script, no data, no password, no host that only looks like one. */
export function isSafeLink(url: string): boolean {
  if (!/^https?:\/\/[\p{ASCII}]+$/u.test(url) || /[\s<>"'`\\{}|^]/.test(url)) return false;
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return (
    parsed !== null &&
    parsed.username === '' &&
    parsed.password === '' &&
    !parsed.hostname.startsWith('xn--') &&
    parsed.hostname.includes('.')
  );
}
