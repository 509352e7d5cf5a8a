import { elapsed } from './elapsed.ts';

/** Counts on for how long a call has been going, from what the server said; a wrong clock here does not matter. */
export function runClocks(): void {
  const began = new WeakMap<HTMLElement, number>();
  window.setInterval(() => {
    for (const clock of document.querySelectorAll<HTMLElement>('[data-seconds]')) {
      const seconds = Number(clock.dataset.seconds);
      const from = began.get(clock) ?? elapsed() - seconds * 1000;
      began.set(clock, from);
      clock.textContent = say(Math.floor((elapsed() - from) / 1000));
    }
  }, 1_000);
}

function say(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const two = (count: number) => String(count).padStart(2, '0');
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
