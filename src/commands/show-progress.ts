/** What a long command tells while it works. */
export type Progress = {
  /** 0..1 */
  readonly share: number;
  readonly done: number;
  readonly elapsedMs: number;
};

type Screen = { readonly isTTY?: boolean; write(text: string): unknown };

/** A bar that renews itself on a terminal, and elsewhere a line every three seconds. */
export function showProgress(screen: Screen): { step(progress: Progress): void; end(): void } {
  let shownAt = Number.NEGATIVE_INFINITY;
  let drawn = false;
  return {
    step(progress) {
      const pause = screen.isTTY ? 100 : 3000;
      if (progress.elapsedMs - shownAt < pause) return;
      shownAt = progress.elapsedMs;
      drawn = true;
      screen.write(
        screen.isTTY ? `\r\u001b[K${bar(progress.share)} ${words(progress)}` : `${words(progress)}\n`,
      );
    },
    end() {
      if (drawn && screen.isTTY) screen.write('\r\u001b[K');
    },
  };
}

const width = 24;

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * width);
  return `[${'#'.repeat(full)}${'.'.repeat(width - full)}]`;
}

function words({ share, done, elapsedMs }: Progress): string {
  const percent = `${Math.floor(Math.min(1, share) * 100)} %`;
  const perSecond = elapsedMs > 0 ? Math.round((done * 1000) / elapsedMs) : 0;
  const left = share > 0 ? Math.ceil((elapsedMs * (1 - Math.min(1, share))) / share / 1000) : null;
  return `${percent}, ${done} entries, ${perSecond}/s, ${left === null ? 'time left unknown' : `${left} s left`}`;
}
