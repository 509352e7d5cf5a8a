import type { Ask, Case, Procedure } from './entry.ts';

/** A question that is still open, with the answers that it may have. */
export type OpenAsk = Ask & { readonly cases: readonly Case[] };

/** What may hang on cases. */
export type CaseParts = 'papers' | 'fees' | 'limits';

/**
 * The cases of this procedure among `ids`, in the order of their questions: one answer to each question, the last one
 * given, and none to a question that its other answers make pointless. An answer that can only follow one other
 * implies it.
 */
export function keptCases(procedure: Procedure, given: readonly string[]): readonly Case[] {
  const told = toldCases(procedure, [...impliedCases(procedure, given), ...given]);
  const kept: Case[] = [];
  for (const ask of procedure.asks ?? []) {
    const answer = told.find(({ of }) => of === ask.id);
    if (answer && isAsked(ask, kept)) kept.push(answer);
  }
  return kept;
}

/** The same with the answers to questions that have not come up yet: told early, they need not be asked for. */
export function toldCases(procedure: Procedure, ids: readonly string[]): readonly Case[] {
  return (procedure.asks ?? []).flatMap((ask) =>
    procedure.cases
      .filter(({ id, of }) => of === ask.id && ids.includes(id))
      .toSorted((a, b) => ids.lastIndexOf(b.id) - ids.lastIndexOf(a.id))
      .slice(0, 1),
  );
}

/** `ids` with the cases that are taken for granted once anything else is told, before all that was said. */
export function withUsual({ cases }: Procedure, ids: readonly string[]): readonly string[] {
  const told = cases.filter(({ id }) => ids.includes(id));
  if (told.length === 0) return ids;
  const usual = cases.filter((one) => one.usual && !told.some(({ of }) => of === one.of));
  return [...usual.map(({ id }) => id), ...ids];
}

/** The procedure as it is in these cases: what belongs to others is gone, what belongs to these hangs on nothing more. */
export function narrowToCases(procedure: Procedure, ids: readonly string[]): Procedure {
  const kept = keptCases(procedure, ids);
  const narrow = <Part extends OfCases>(parts: readonly Part[]): Part[] =>
    parts.flatMap((part) => narrowPart(part, procedure, kept));
  return {
    ...procedure,
    papers: narrow(procedure.papers),
    methods: procedure.methods.map((method) => ({
      ...method,
      fees: narrow(method.fees),
      limits: narrow(method.limits),
    })),
  };
}

/** The first question whose answer would change one of `parts`, or, of papers, lead elsewhere; `null` when nothing is left to ask. */
export function openAsk(
  procedure: Procedure,
  ids: readonly string[],
  parts: readonly CaseParts[] = ['papers', 'fees', 'limits'],
): OpenAsk | null {
  const kept = keptCases(procedure, ids);
  const narrowed = narrowToCases(procedure, ids);
  const hanging = new Set(
    parts.flatMap((part) => partsOf(narrowed, part)).flatMap(({ cases }) => cases ?? []),
  );
  const leads = parts.includes('papers');
  for (const ask of procedure.asks ?? []) {
    if (kept.some(({ of }) => of === ask.id) || !isAsked(ask, kept)) continue;
    const cases = procedure.cases.filter(({ of }) => of === ask.id);
    if (cases.some(({ id, goTo }) => hanging.has(id) || (leads && goTo !== undefined)))
      return { ...ask, cases };
  }
  return null;
}

function impliedCases({ asks = [], cases }: Procedure, given: readonly string[]): string[] {
  const answered = cases.filter(({ id }) => given.includes(id)).map(({ of }) => of);
  return asks.flatMap(({ id, after: [only, other] = [] }) => {
    const before = cases.find((one) => one.id === only)?.of ?? '';
    return answered.includes(id) && only && !other && !answered.includes(before) ? [only] : [];
  });
}

type OfCases = { readonly cases?: string[] | undefined };

function narrowPart<Part extends OfCases>(part: Part, procedure: Procedure, kept: readonly Case[]): Part[] {
  if (!part.cases) return [part];
  const left: string[] = [];
  for (const question of new Set(procedure.cases.map(({ of }) => of))) {
    const own = procedure.cases.filter(({ id, of }) => of === question && part.cases?.includes(id));
    if (own.length === 0) continue;
    const answer = kept.find(({ of }) => of === question);
    const ask = procedure.asks?.find(({ id }) => id === question);
    if (answer ? !own.includes(answer) : ask && !mayBeAsked(ask, procedure, kept)) return [];
    if (!answer) left.push(...own.map(({ id }) => id));
  }
  return [{ ...part, cases: left.length > 0 ? left : undefined }];
}

function isAsked({ after }: Ask, kept: readonly Case[]): boolean {
  return after === undefined || kept.some(({ id }) => after.includes(id));
}

/** Whether an open question may still come up: the one that it follows is open too, or was answered so. */
function mayBeAsked({ after }: Ask, procedure: Procedure, kept: readonly Case[]): boolean {
  if (after === undefined || kept.some(({ id }) => after.includes(id))) return true;
  const before = procedure.cases.filter(({ id }) => after.includes(id)).map(({ of }) => of);
  return before.some(
    (id) =>
      !kept.some(({ of }) => of === id) &&
      (procedure.asks ?? []).some((ask) => ask.id === id && mayBeAsked(ask, procedure, kept)),
  );
}

function partsOf(procedure: Procedure, part: CaseParts): readonly OfCases[] {
  if (part === 'papers') return procedure.papers;
  return procedure.methods.flatMap((method): readonly OfCases[] => method[part]);
}
