/** The only file of the tests that waits by the clock. Tests wait for the thing; doubles may take their time. */

/** Looks every few milliseconds until `look` gives something that is not null, undefined or false, and returns that. */
export async function waitFor<Found>(
  look: () => Found | Promise<Found>,
  { what = 'what was waited for', withinMs = 20_000 } = {},
): Promise<Exclude<Found, null | undefined | false>> {
  const end = performance.now() + withinMs;
  for (;;) {
    const found = await look();
    if (isThere(found)) return found;
    if (performance.now() > end) throw new Error(`${what} did not come within ${withinMs} ms`);
    await pause(5);
  }
}

/** For doubles that take their time: ends after `ms`, or when `signal` aborts. Never throws. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(end, ms);
    function end() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    }
    signal?.addEventListener('abort', end);
  });
}

function isThere<Found>(found: Found): found is Exclude<Found, null | undefined | false> {
  return found !== null && found !== undefined && found !== false;
}
