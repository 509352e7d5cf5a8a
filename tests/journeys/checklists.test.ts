import { describe, expect, it } from 'vitest';
import { keptCases, withUsual } from '#knowledge/narrow-to-cases.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { spotCases } from '#knowledge/spot-cases.ts';
import type { Checklist } from '#src/answers/checklist.ts';
import { composeChecklist } from '#src/answers/compose/compose-checklist.ts';
import { readTables } from '#tests/support/read-table.ts';
import { shippedProcedures } from '#tests/support/shipped-procedures.ts';

/** What each usual case must and must not bring was written from the published records, before the procedures' files. */
const procedures = await shippedProcedures();
const pairs = readTables('tests/journeys/checklists');
const told = readTables('tests/journeys/told-cases');

const listed = (cell: string | undefined, by: string) =>
  cell && cell !== '-' ? cell.split(by).map((part) => part.trim()) : [];

function checklistOf(code: string, cases: readonly string[]): Checklist | null {
  const content = procedures.get(code);
  if (!content) return null;
  return composeChecklist({
    version: { versionId: '1', entryId: code, origin: 'local', content, flags: [] },
    cases,
    ward: null,
    going: { places: [], warnings: [] },
    centre: { name: 'Trung tâm Thử', hotline: null, province: null },
    today: '2026-11-23',
    language: 'vi',
  });
}

describe('the checklist of a case', () => {
  it('is judged for at least 30 procedures and 120 cases', () => {
    expect(new Set(pairs.map(({ code }) => code)).size).toBeGreaterThanOrEqual(30);
    expect(new Set(pairs.map(({ code, cases }) => `${code} ${cases}`)).size).toBeGreaterThanOrEqual(120);
  });

  it.each(pairs)('$at $code $cases holds what the record asks for, and nothing else', (row) => {
    const cases = listed(row.cases, ',');
    const checklist = checklistOf(row.code ?? '', cases);
    const bring = (checklist?.bring ?? []).map(({ text }) => fold(text));
    const holds = (fragment: string) => bring.some((text) => text.includes(fold(fragment)));
    expect({
      unknown: cases.filter((id) => !checklist?.cases.some((one) => one.id === id)),
      open: checklist?.ask?.question ?? null,
      missing: listed(row.must, ' | ').filter((fragment) => !holds(fragment)),
      wrongly: listed(row.mustnt, ' | ').filter(holds),
    }).toEqual({ unknown: [], open: null, missing: [], wrongly: [] });
  });

  it('never asks more than three questions, and each answer leads on', () => {
    const stuck = [...procedures.values()].flatMap((procedure) => walk(procedure.code, [], 0));
    expect(stuck).toEqual([]);
  });
});

/** Every way through the questions ends in a whole list; what does not is named. */
function walk(code: string, cases: readonly string[], asked: number): string[] {
  const checklist = checklistOf(code, cases);
  const path = `${code}/${cases.join('.')}`;
  if (!checklist) return [`${path}: no procedure`];
  if (checklist.cases.length !== cases.length) return [`${path}: an answer was not taken`];
  if (!checklist.ask)
    return checklist.undecided.some(({ title }) => isOfCases(code, title)) ? [`${path}: undecided`] : [];
  if (asked === 3) return [`${path}: a fourth question`];
  return checklist.ask.options.flatMap(({ id, goTo }) => {
    if (goTo) return /^\d\.\d{6}$/.test(goTo) ? [] : [`${path}: leads to ${goTo}`];
    return walk(code, [...cases, id], asked + 1);
  });
}

function isOfCases(code: string, title: string): boolean {
  return (procedures.get(code)?.cases ?? []).some(({ name }) => title.includes(name));
}

describe('a case told in everyday words', () => {
  it('is told by at least 120 messages', () => {
    expect(told.length).toBeGreaterThanOrEqual(120);
  });

  it('is understood, in 95 of 100 messages and however they are encoded', () => {
    const wrong = told.flatMap(({ at, code = '', text = '', cases }) => {
      const procedure = procedures.get(code);
      if (!procedure) return [`${at}: no procedure ${code}`];
      const expected = listed(cases, ',').sort().join();
      return [text, text.normalize('NFD')].flatMap((written) => {
        const spotted = spotCases(procedure, readQuestion(written), '2026-11-22');
        const got = keptCases(procedure, withUsual(procedure, spotted)).map(({ id }) => id);
        return got.sort().join() === expected
          ? []
          : [`${at} "${text}": ${got.join()} instead of ${expected}`];
      });
    });
    const share = 1 - wrong.length / (2 * told.length);
    process.stdout.write(
      `  cases told in words: ${(share * 100).toFixed(1)} % of ${told.length} messages understood\n`,
    );
    expect(share, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
