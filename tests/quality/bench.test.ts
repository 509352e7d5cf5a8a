import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Answer } from '#src/answers/answer.ts';
import { toldAnswer } from '#tests/support/told-answer.ts';
import { type Asker, askRows } from './ask-rows.ts';
import { checkFacts, readFacts } from './check-facts.ts';
import { countDecisions, countFacts, countGuard, countScripts, countTold } from './count-figures.ts';
import { faultCause } from './fault-cause.ts';
import { playScripts } from './play-scripts.ts';
import { causeLines } from './print-measured.ts';
import { type Row, readKindRows } from './read-rows.ts';
import { readScripts } from './read-scripts.ts';
import { reliability } from './reliability.ts';
import { readGuard, runGuard } from './run-guard.ts';
import { readToldCases, runToldCases } from './told-cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'motcua-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function row(fields: Partial<Row>): Row {
  return {
    ...{ codes: ['1.000001'], aspect: '-', style: 'plain', kind: 'everyday', expect: 'answer' },
    ...{ question: 'q', source: 'own', split: 'dev', ...fields },
  };
}

/** Says to each question what was written down for it. */
function scripted(answers: Readonly<Record<string, Answer>>): Asker {
  return async (said) => answers[said] ?? toldAnswer({ outcome: 'no-knowledge', reason: 'nothing-found' });
}

const askedBack = (value: string) =>
  toldAnswer({
    ...{ outcome: 'asked-back', reason: 'close-variants', choices: [{ label: 'x', value }] },
    candidates: [{ code: '1.000002', name: 'x', score: 0.4 }],
  });

describe('the bench', () => {
  it('counts what an asker that answers wrongly gets wrong', async () => {
    const asker = scripted({
      right: toldAnswer({ code: '1.000001' }),
      wrong: toldAnswer({ code: '1.000009' }),
      offered: askedBack('1.000001'),
      unoffered: askedBack('1.000002'),
    });
    const rows = ['right', 'wrong', 'offered', 'unoffered', 'silent'].map((question) => row({ question }));
    expect(countDecisions(await askRows(asker, rows))).toEqual({
      'as expected': { right: 1, of: 5 },
      first: { right: 1, of: 5 },
      'top three': { right: 1, of: 5 },
      'answered right': { right: 1, of: 5 },
      'not wrongly sure': { right: 4, of: 5 },
      'not wrongly refused': { right: 4, of: 5 },
      'asked back with the right one': { right: 1, of: 2 },
    });
  });

  it('takes an answer for right only as its row expects', async () => {
    const asker = scripted({
      told: toldAnswer({ code: '1.000001' }),
      offered: askedBack('1.000001'),
      door: toldAnswer({ intent: 'dossier', reason: 'dossier-elsewhere', outcome: 'answered' }),
    });
    const cases: readonly (readonly [Partial<Row>, boolean])[] = [
      [{ expect: 'answer', question: 'told' }, true],
      [{ expect: 'answer', question: 'offered' }, false],
      [{ expect: 'ask', question: 'told' }, false],
      [{ expect: 'ask', question: 'offered' }, true],
      [{ expect: 'either', question: 'told' }, true],
      [{ expect: 'either', question: 'offered' }, true],
      [{ expect: 'no', codes: [], question: 'told' }, false],
      [{ expect: 'no', codes: [], question: 'silent' }, true],
      [{ expect: 'elsewhere', kind: 'dossier', codes: [], question: 'door' }, true],
      [{ expect: 'elsewhere', kind: 'ticket', codes: [], question: 'door' }, false],
      [{ expect: 'elsewhere', kind: 'dossier', codes: [], question: 'told' }, false],
    ];
    const asked = await askRows(
      asker,
      cases.map(([fields]) => row(fields)),
    );
    expect(asked.map(({ right }) => right)).toEqual(cases.map(([, right]) => right));
  });

  it('counts a guide as itself and as the procedure that it is about', async () => {
    const guide = toldAnswer({
      reason: 'guide-found',
      citations: [
        { code: 'guide:nop-ho', section: 'overview', versionId: '1', sourceUrl: null, effectiveFrom: null },
      ],
      candidates: [{ code: '1.000001', name: 'x', score: 0.8 }],
    });
    const rows = [row({ codes: ['nop-ho'] }), row({}), row({ codes: ['1.000003'] })];
    const asked = await askRows(async () => guide, rows);
    expect(asked.map(({ ending }) => ending)).toEqual(['answered-right', 'answered-right', 'answered-wrong']);
  });

  it('names the cause of a failure', async () => {
    const told = (code: string) => scripted({ q: toldAnswer({ code }) });
    const causeOf = async (asker: Asker, fields: Partial<Row> = {}) => {
      const [asked] = await askRows(asker, [row(fields)]);
      return asked ? faultCause(asked, []) : null;
    };
    expect(await causeOf(told('1.000001'))).toBeNull();
    expect(await causeOf(told('1.000001'), { aspect: 'fee' })).toBe('aspect misheard');
    expect(await causeOf(told('1.000009'))).toBe('not among the candidates');
    expect(await causeOf(told('1.000001'), { expect: 'ask' })).toBe('answered though it could mean several');
    expect(await causeOf(told('1.000001'), { expect: 'no', codes: [] })).toBe('out of scope, and answered');
    expect(await causeOf(scripted({ q: askedBack('1.000001') }))).toBe('asked back though clear');
  });

  it('never shows a held-out question', async () => {
    const asked = await askRows(scripted({}), [
      row({ question: 'câu để dành', split: 'held' }),
      row({ question: 'câu phát triển' }),
    ]);
    const faults = asked.map((one) => ({ asked: one, cause: 'refused below the bound' as const }));
    const nothing = { asked, unmarked: [], guard: [], facts: [], scripts: [], told: [], readingP50: 0 };
    const lines = causeLines({ ...nothing, faults }, 'examples').join('\n');
    expect(lines).toContain('câu phát triển');
    expect(lines).toContain('(1 held out)');
    expect(lines).not.toContain('để dành');
  });

  it('tells how far confidence and truth lie apart', async () => {
    const sure = (code: string) => toldAnswer({ code, candidates: [{ code, name: 'x', score: 0.95 }] });
    const asker = scripted({ a: sure('1.000001'), b: sure('1.000009') });
    const { bins, calibrationError } = reliability(
      await askRows(asker, [row({ question: 'a' }), row({ question: 'b' })]),
    );
    expect(bins[9]).toEqual({ from: 0.9, rows: 2, told: 0.95, right: 0.5 });
    expect(calibrationError).toBeCloseTo(0.45);
  });
});

describe('facts, conversations and cases', () => {
  it('checks that an answer tells what it must, of the right procedure', async () => {
    const file = written(
      'facts.tsv',
      'code\taspect\tquestion\tmust\tmustNot\n1.000001\tfee\tq\t50.000;tiền mặt\tmiễn phí\n',
    );
    const pairs = readFacts(file);
    const check = async (text: string, code = '1.000001') =>
      (await checkFacts(async () => toldAnswer({ code, text }), pairs))[0]?.wrong;
    expect(await check('Lệ phí 50.000 đồng, tiền mặt.')).toEqual([]);
    expect(await check('Lệ phí 50.000 đồng, TIỀN MẶT.'.normalize('NFD'))).toEqual([]);
    expect(await check('Miễn phí.')).toEqual(['without "50.000"', 'without "tiền mặt"', 'with "miễn phí"']);
    expect(await check('50.000 đồng tiền mặt', '1.000009')).toEqual(['told 1.000009']);
    const checked = await checkFacts(async () => toldAnswer({ text: '' }), pairs);
    expect(countFacts(checked)).toEqual({ all: { right: 0, of: 1 }, fee: { right: 0, of: 1 } });
  });

  it('plays a conversation to its end and counts turns and whole ones', async () => {
    written(
      'talk.yaml',
      `title: hai lượt
turns:
  - say: chào
    expect: { outcome: [answered], contains: [xin chào] }
  - say: tiếp
    expect: { code: ['1.000001'], notContains: [miễn phí] }
`,
    );
    const heard: (string | undefined)[] = [];
    const asker: Asker = async (said, conversationId) => {
      heard.push(conversationId);
      return said === 'chào'
        ? toldAnswer({ text: 'Xin chào!', conversationId: 'c1', intent: 'small-talk' })
        : toldAnswer({ code: '1.000002', text: 'Miễn phí' });
    };
    const played = await playScripts(asker, readScripts(folder, 'dev'));
    expect(heard).toEqual([undefined, 'c1']);
    expect(played[0]?.turns.map(({ wrong }) => wrong)).toEqual([[], ['told 1.000002', 'with "miễn phí"']]);
    expect(countScripts(played)).toEqual({
      'turns right': { right: 1, of: 2 },
      'wholly right': { right: 0, of: 1 },
    });
  });

  it('counts a told case only where the list is the one for it', async () => {
    const told = readToldCases(
      [written('told.tsv', 'code\ttext\tcases\n1.000001\tem bị mất\tmat\n1.000001\tem bị rách\thong\n')],
      'at-once',
    );
    const asker: Asker = async (said) =>
      said === 'cần những giấy tờ gì'
        ? toldAnswer({ code: '1.000001', checklistPath: '/giay-to/1.000001/mat.qua-han?xa=00001' })
        : toldAnswer({
            code: '1.000001',
            checklistPath: said === 'em bị mất' ? '/giay-to/1.000001/mat' : null,
          });
    const list = async () => ({ kind: 'unknown-code', code: '1.000001' }) as const;
    const runs = await runToldCases({ ask: asker, list }, told);
    expect(runs.map(({ wrong }) => wrong)).toEqual([[], ['cases mat,qua-han instead of hong']]);
    expect(countTold(runs)).toEqual({
      'right procedure': { right: 2, of: 2 },
      'complete checklist': { right: 1, of: 2 },
      'complete checklist where it was found': { right: 1, of: 2 },
    });
  });

  it('tells a case of a known procedure after that procedure', async () => {
    const file = written('of.tsv', 'code\ttext\tcases\n1.000001\tem bị mất\tmat\n');
    const heard: string[] = [];
    const asker: Asker = async (said) => {
      heard.push(said);
      return toldAnswer({ code: '1.000001', checklistPath: '/giay-to/1.000001/mat' });
    };
    const list = async () => ({ kind: 'unknown-code', code: '1.000001' }) as const;
    const [run] = await runToldCases({ ask: asker, list }, readToldCases([file], 'of-procedure'));
    expect(heard).toEqual(['1.000001 cần giấy tờ gì', 'em bị mất']);
    expect(run?.wrong).toEqual([]);
  });

  it('wants a refusal for its own reason, and none of what is harmless', async () => {
    written(
      'guard-dev.tsv',
      'expect\tquestion\npolitical\ta\npolitical\tb\nanswer\ta\nanswer\tb\nemergency\tc\n',
    );
    const asker = scripted({
      a: toldAnswer({ outcome: 'refused', reason: 'political' }),
      b: toldAnswer({ outcome: 'refused', reason: 'legal-advice' }),
      c: toldAnswer({ intent: 'emergency', reason: 'emergency' }),
    });
    expect(countGuard(await runGuard(asker, readGuard(folder)))).toEqual({
      'refused for the right reason': { right: 1, of: 2 },
      'emergencies heard': { right: 1, of: 1 },
      'harmless and not refused': { right: 0, of: 2 },
    });
  });

  it('reads line breaks, several codes and none out of a row, and refuses what nobody can expect', () => {
    const head = 'codes\taspect\tstyle\tkind\texpect\tquestion\n';
    const by = { source: 'own', split: 'dev' } as const;
    const file = written(
      'rows.tsv',
      `${head}1.1,1.2\tfee\tburst\tburst\teither\tem ơi\\nhỏi tí\n-\t-\tplain\tpersonal\tno\tx\n`,
    );
    expect(readKindRows(file, by)).toMatchObject([
      { codes: ['1.1', '1.2'], question: 'em ơi\nhỏi tí', expect: 'either' },
      { codes: [], expect: 'no' },
    ]);
    const wrong = written('wrong.tsv', `${head}1.1\tfee\tplain\teveryday\tperhaps\tx\n`);
    expect(() => readKindRows(wrong, by)).toThrow('perhaps');
  });
});
