import { type Decision, readDecision } from '#knowledge/local/read-decision.ts';

/** A decision of a province that does not exist; `changes` as they stand in a file. */
export function inventedDecision(
  changes: readonly Readonly<Record<string, unknown>>[],
  head: Readonly<Record<string, unknown>> = {},
): Decision {
  const facts = {
    decision: '1/NQ-THU',
    date: '2026-01-02',
    title: 'Mức thu thử',
    issuer: 'Hội đồng nhân dân tỉnh Thử',
    area: 'province:98',
    from: '2026-02-01',
    ...head,
    changes,
  };
  const { decision, faults } = readDecision('thu.md', `---\n${JSON.stringify(facts)}\n---\n`);
  if (!decision || faults.length > 0) throw new Error(faults.join('\n'));
  return decision;
}

export function feeChange(code: string, amount: number, more: Readonly<Record<string, unknown>> = {}) {
  const fees = [{ amount, per: 'lần', kind: 'lệ phí' }];
  return { codes: [code], field: 'fees', value: { replaces: 'all', fees }, ...more };
}
