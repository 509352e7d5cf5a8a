import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeBench } from './close-bench.ts';
import { mustNotFall } from './figures-of.ts';
import { compareReports, fallen, type Report, raised } from './report.ts';
import { share } from './tally.ts';
import { targets } from './targets.ts';

const folder = mkdtempSync(join(tmpdir(), 'motcua-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('the report', () => {
  const report = (right: number, of = 10, questions: Record<string, string> = {}): Report => ({
    ...{ schema: 1, figures: { 'hand-written: first': { right, of } }, groups: {}, causes: {}, questions },
  });

  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('ends with 1 when a figure fell, and with 0 when none did', () => {
    const floor = written('floor.json', JSON.stringify(report(9)));
    expect(closeBench(report(8), [], floor)).toBe(1);
    expect(closeBench(report(9), [], floor)).toBe(0);
    expect(closeBench({ ...report(9), figures: {} }, [], floor)).toBe(1);
  });

  it('lets one row go where rows were added, and no more', () => {
    const floor = report(90, 100).figures;
    expect(fallen(floor, report(99, 110).figures)).toEqual([]);
    expect(fallen(floor, report(98, 110).figures)).toEqual([]);
    expect(fallen(floor, report(97, 110).figures)).toHaveLength(1);
    expect(fallen(floor, report(89, 100).figures)).toHaveLength(1);
  });

  it('is only ever raised', () => {
    const floor = written('raised.json', JSON.stringify(report(8)));
    closeBench(report(9), ['--raise'], floor);
    closeBench(report(7), ['--raise'], floor);
    expect(JSON.parse(readFileSync(floor, 'utf8'))).toEqual({ schema: 1, figures: report(9).figures });
    expect(raised(report(8).figures, { other: { right: 1, of: 1 } })).toEqual({
      ...report(8).figures,
      other: { right: 1, of: 1 },
    });
  });

  it('holds no figure to a floor whose rows behaviour itself picks', () => {
    expect(mustNotFall('hand-written: not wrongly sure')).toBe(true);
    expect(mustNotFall('told at once: complete checklist')).toBe(true);
    expect(mustNotFall('hand-written: asked back with the right one')).toBe(false);
    expect(mustNotFall('told at once: complete checklist where it was found')).toBe(false);
  });

  it('says what rose, what fell and which questions ended otherwise', () => {
    const then = report(8, 10, { a: 'answered-right 1.1', b: 'refused -' });
    const now = { ...report(9, 10, { a: 'answered-right 1.1', b: 'answered-right 1.2' }) };
    expect(compareReports(then, now)).toEqual([
      'rose  hand-written: first: 80.0 % (8 of 10) -> 90.0 % (9 of 10)',
      '      refused - -> answered-right 1.2  b',
    ]);
    expect(compareReports(now, then)[0]).toMatch(/^fell {2}hand-written/);
  });

  it('judges what is asked of us', () => {
    const times = { findingP50: 4, findingP95: 16, answerP50: 1, answerP95: 50, readingP50: 1 };
    const stands = targets(
      {
        'hand-written: first': { right: 93, of: 100 },
        'unmarked: first': { right: 90, of: 100 },
        'hand-written: not wrongly sure': { right: 96, of: 100 },
        'facts: all': { right: 159, of: 160 },
      },
      times,
    );
    const met = Object.fromEntries(stands.map((target) => [target.name, target.met]));
    expect(met).toMatchObject({
      'right procedure first, hand-written': true,
      'right procedure in three, hand-written': null,
      'without diacritics, points behind': false,
      'wrongly sure, hand-written': true,
      'facts as in the record': false,
      'finding p50': true,
      'finding p95': false,
      'whole answer p95': true,
    });
  });

  it('takes nothing of nothing for whole', () => {
    expect(share({ right: 0, of: 0 })).toBe(1);
  });
});
