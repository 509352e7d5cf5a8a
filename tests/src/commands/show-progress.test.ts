import { expect, test } from 'vitest';
import { showProgress } from '#src/commands/show-progress.ts';

function screenOf(kind: 'terminal' | 'file') {
  const written: string[] = [];
  return { written, screen: { isTTY: kind === 'terminal', write: (text: string) => written.push(text) } };
}

test('draws one line over itself on a terminal, and wipes it at the end', () => {
  const { written, screen } = screenOf('terminal');
  const progress = showProgress(screen);
  progress.step({ share: 0.5, done: 100, elapsedMs: 1000 });
  progress.step({ share: 0.51, done: 101, elapsedMs: 1010 });
  progress.end();
  expect(written).toEqual([
    '\r\u001b[K[############............] 50 %, 100 entries, 100/s, 1 s left',
    '\r\u001b[K',
  ]);
});

test('writes a line every three seconds elsewhere', () => {
  const { written, screen } = screenOf('file');
  const progress = showProgress(screen);
  for (let second = 0; second <= 7; second++) {
    progress.step({ share: second / 10, done: second * 40, elapsedMs: second * 1000 });
  }
  progress.end();
  expect(written).toEqual([
    '0 %, 0 entries, 0/s, time left unknown\n',
    '30 %, 120 entries, 40/s, 7 s left\n',
    '60 %, 240 entries, 40/s, 4 s left\n',
  ]);
});
