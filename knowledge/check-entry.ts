import { checkCases, type OfCases } from './check-cases.ts';
import { checkPlace } from './check-place.ts';
import type { Entry, Fee, Procedure, TimeLimit } from './entry.ts';
import { namesAmount } from './names-amount.ts';
import type { Path } from './read-front-matter.ts';

export type Remark = { readonly path: Path; readonly message: string };

/** What the schema cannot see: fields of one entry that contradict each other. For what people write, not for records. */
export function checkEntry(entry: Entry): Remark[] {
  return [
    ...checkDays(entry, []),
    ...checkAliases(entry),
    ...checkSource(entry),
    ...checkWhys(entry),
    ...(entry.kind === 'procedure' ? checkProcedure(entry) : []),
    ...(entry.kind === 'place' ? checkPlace(entry) : []),
  ];
}

type Days = { readonly effectiveFrom: string | null; readonly effectiveTo: string | null };

function checkDays({ effectiveFrom: from, effectiveTo: to }: Days, path: Path): Remark[] {
  if (!from || !to || from <= to) return [];
  return [{ path: [...path, 'effectiveTo'], message: `ends before it begins (${from})` }];
}

function checkAliases({ aliases, name }: Entry): Remark[] {
  const seen = new Set<string>();
  return aliases.flatMap((alias, index) => {
    const path = ['aliases', index];
    const key = aliasKey(alias);
    if (!/\p{L}/u.test(alias)) return [{ path, message: 'an alias needs letters' }];
    if (seen.has(key)) return [{ path, message: `"${alias}" stands twice` }];
    if (key === aliasKey(name)) return [{ path, message: 'an alias repeats the name' }];
    seen.add(key);
    return [];
  });
}

/** Two aliases with the same key are the same phrase to a reader. */
export function aliasKey(alias: string): string {
  return alias.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function checkSource({ kind, source, sureness, check }: Entry): Remark[] {
  if (sureness === 'memory' && !check) {
    return [{ path: ['sureness'], message: 'what is only memory must carry check: true and checkWhy' }];
  }
  if (sureness !== 'record') return [];
  if (kind === 'procedure' && !source.decision) {
    return [{ path: ['source', 'decision'], message: 'missing, while sureness is record' }];
  }
  if (!source.decision && !source.url) {
    return [{ path: ['source'], message: 'needs a decision or url while sureness is record' }];
  }
  return [];
}

function checkWhys(entry: Entry): Remark[] {
  if (entry.checkWhy) return [];
  const message = 'check: true needs checkWhy: what must be confirmed, in a citizen’s words';
  if (entry.check) return [{ path: ['check'], message }];
  if (entry.kind !== 'procedure') return [];
  return checkedParts(entry).map((path) => ({ path, message }));
}

/** Paths of single facts that must be confirmed and do not say why in a note of their own. */
function checkedParts({ papers, methods, online }: Procedure): Path[] {
  const unsaid = (part: { check: boolean; note?: string | undefined }) => part.check && !part.note;
  const parts: Path[] = unsaid(online) ? [['online', 'check']] : [];
  papers.forEach((paper, index) => {
    if (paper.check && !paper.when) parts.push(['papers', index, 'check']);
  });
  for (const [path, part] of methodParts(methods)) if (unsaid(part)) parts.push([...path, 'check']);
  return parts;
}

function checkProcedure(entry: Procedure): Remark[] {
  const amounts = methodParts(entry.methods).flatMap(([path, part]) =>
    'amount' in part ? checkFee(part, path) : checkLimit(part, path),
  );
  const own = entry.replaces.flatMap((code, index) =>
    code === entry.code ? [{ path: ['replaces', index], message: 'a procedure cannot replace itself' }] : [],
  );
  const parts: [Path, OfCases][] = [
    ...methodParts(entry.methods),
    ...entry.papers.map((paper, index): [Path, OfCases] => [['papers', index], paper]),
  ];
  return [...checkCases(entry, parts), ...amounts, ...own];
}

function methodParts(methods: Procedure['methods']): [Path, Fee | TimeLimit][] {
  return methods.flatMap((method, index) => {
    const path = ['methods', index];
    return [
      ...method.limits.map((limit, at): [Path, TimeLimit] => [[...path, 'limits', at], limit]),
      ...method.fees.map((fee, at): [Path, Fee] => [[...path, 'fees', at], fee]),
    ];
  });
}

function checkFee(fee: Fee, path: Path): Remark[] {
  if (fee.from && fee.to && fee.to < fee.from) {
    return [{ path: [...path, 'to'], message: `ends before it begins (${fee.from})` }];
  }
  if (fee.amount === 0 && fee.note && namesAmount(fee.note)) {
    return [{ path: [...path, 'amount'], message: 'is 0, but the note names an amount' }];
  }
  if (fee.amount === null && !fee.note && !fee.setBy) {
    return [{ path: [...path, 'amount'], message: 'a fee without an amount needs a note or setBy' }];
  }
  return [];
}

function checkLimit(limit: TimeLimit, path: Path): Remark[] {
  if (limit.quantity !== null || limit.note) return [];
  return [{ path: [...path, 'quantity'], message: 'a limit without a number needs a note' }];
}
