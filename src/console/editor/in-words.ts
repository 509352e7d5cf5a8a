/** "01/12/2026": a day as people here write it. */
export function inWords(day: string): string {
  return day.split('-').reverse().join('/');
}
