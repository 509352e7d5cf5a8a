/** Milliseconds since the page was opened, by a clock that only grows. */
export function elapsed(): number {
  const now = document.timeline.currentTime;
  return typeof now === 'number' ? now : 0;
}
