import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readCalls } from '#knowledge/calls/read-calls.node.ts';

const shipped = new Set(
  (await readdir('knowledge/procedures')).map((file) => /^\d\.\d{6}/.exec(file)?.[0] ?? file),
);

describe.each([
  ['dev', 40],
  ['held', 20],
])('the calls of %s', (folder, many) => {
  test('are all there, each with its truth, about procedures that we have', async () => {
    const calls = await readCalls(`knowledge/calls/${folder}`);
    expect(calls).toHaveLength(many);
    for (const { id, asks, lines, kind } of calls) {
      expect(asks.filter(({ code }) => !shipped.has(code))).toEqual([]);
      const wanted = [...new Set(lines.flatMap(({ wants }) => wants ?? []))];
      expect(wanted, id).toEqual(asks);
      const isUrgent = lines.some(({ urgent }) => urgent);
      expect(isUrgent, id).toBe(kind === 'emergency');
    }
  });
});

test('a talk without its truth, and a want that the truth does not have, are mistakes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'calls-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'truth.yaml'), 'd01: { region: north, kind: asks, asks: [1.001193 fee] }\n');
  const talk = (id: string, wants: number) =>
    `${id}:\n  - o: dạ\n  - { c: bao nhiêu tiền, wants: ${wants} }\n  - o: vâng\n`;
  await writeFile(join(folder, 'talk.yaml'), talk('d02', 1));
  await expect(readCalls(folder)).rejects.toThrow('d02 in talk.yaml has no truth');
  await writeFile(join(folder, 'talk.yaml'), talk('d01', 2));
  await expect(readCalls(folder)).rejects.toThrow('d01 wants what it does not ask');
  await writeFile(join(folder, 'talk.yaml'), talk('d01', 1));
  expect(await readCalls(folder)).toMatchObject([{ id: 'd01', asks: [{ code: '1.001193' }] }]);
});
