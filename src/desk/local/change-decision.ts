import type { Database } from '#db/database.ts';
import { holdOverlays, readDecisionRows, removeDecision, type StoredDecision } from '#db/overlays.ts';
import { daySchema } from '#knowledge/entry-base.ts';
import { decisionHeadSchema, type OverlayChange, provinceOf } from '#knowledge/local/overlay.ts';
import { takeDecision } from '#knowledge/local/take-decision.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { Fault } from '#src/fault.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import { asDecision, storedChanges } from './stored-changes.ts';

export type DecisionKey = { readonly number: string; readonly area: string };

/** The decision as people cite it; how it is called and who issued it may be mended with every change. */
export type DecisionNamed = DecisionKey & {
  readonly province: string;
  readonly title: string;
  readonly issuer: string;
  readonly date: string;
  readonly url: string | null;
};

export type DecisionAct =
  /** Sets one thing more; begins the decision where it is new. */
  | {
      readonly kind: 'add';
      readonly named: DecisionNamed;
      readonly change: OverlayChange & { readonly from: string };
      /** What it stands in the place of, by its key; absent: it comes beside the others. */
      readonly instead?: string | undefined;
    }
  /** The last day on which one thing holds. */
  | { readonly kind: 'end'; readonly key: string; readonly to: string }
  | { readonly kind: 'remove'; readonly key: string };

export type DecisionChanged =
  | { readonly kind: 'changed' }
  /** In the words of the import: nothing of it was kept. */
  | { readonly kind: 'refused'; readonly why: readonly string[] };

type Changing = Pick<Resources, 'db' | 'clock' | 'signals'>;

/**
 * Changes one thing that a decision sets, by the rules of the import: all of it or nothing, and never against another
 * decision of the same area. Throws `not-found` for what is no longer there.
 */
export async function changeDecision(
  { db, clock, signals }: Changing,
  staff: Staff,
  { act, ...where }: DecisionKey & { readonly act: DecisionAct },
): Promise<DecisionChanged> {
  const at = clock.now();
  const changed = await db
    .transaction(async (tx): Promise<DecisionChanged> => {
      // Before it is looked at: what somebody else changes just now is not written over.
      await holdOverlays(tx);
      const why = await apply({ db: tx, clock }, where, act);
      if (why.length > 0) throw new Refused(why);
      const subject = { kind: 'decision', id: `${where.number} ${where.area}` };
      await recordAudit(tx, staff, { act: `decision.${act.kind}`, subject, detail: detailOf(act), at });
      return { kind: 'changed' };
    })
    .catch((error: unknown): DecisionChanged => {
      if (error instanceof Refused) return { kind: 'refused', why: error.why };
      throw error;
    });
  if (changed.kind === 'changed') signals.say('staff', 'decisions');
  return changed;
}

/** Takes the whole transaction back. */
class Refused extends Error {
  readonly why: readonly string[];

  constructor(why: readonly string[]) {
    super('refused');
    this.why = why;
  }
}

async function apply(
  { db: tx, clock }: Pick<Resources, 'db' | 'clock'>,
  { number, area }: DecisionKey,
  act: DecisionAct,
): Promise<readonly string[]> {
  const stored = await readDecisionRows(tx, { number, scope: area });
  const next = decide(stored, act);
  if ('why' in next) return next.why;
  const { decision, isEmpty } = next;
  if (isEmpty) {
    await removeDecision(tx, { number, scope: area });
    return [];
  }
  const head = decisionHeadSchema.safeParse(decision.head);
  if (!head.success) return head.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  // It opens a transaction of its own; here it is a part of ours.
  const inside: Database = { query: tx.query.bind(tx), transaction: async (work) => await work(tx) };
  const taken = await takeDecision({ db: inside, clock }, decision, { origin: 'imported' });
  return taken.rejected;
}

type Next =
  | { readonly why: readonly string[] }
  | { readonly decision: ReturnType<typeof asDecision>; readonly isEmpty: boolean };

function decide(stored: StoredDecision | null, act: DecisionAct): Next {
  const changes = stored ? storedChanges(stored) : [];
  const standing = changes.map(({ change }) => change);
  if (act.kind === 'add') {
    const { named, change, instead } = act;
    if (instead !== undefined && !changes.some(({ key }) => key === instead)) throw gone();
    const others = changes.filter(({ key }) => key !== instead).map((one) => one.change);
    const head = { ...named, scope: named.area, decidedOn: named.date, sourceUrl: named.url };
    const province = provinceOf(named) ?? named.province;
    const rest = { demo: province === '00', origin: 'imported' as const };
    return { decision: asDecision({ ...head, province, ...rest }, [...others, change]), isEmpty: false };
  }
  const meant = changes.find(({ key }) => key === act.key);
  if (!stored || !meant) throw gone();
  const others = standing.filter((change) => change !== meant.change);
  if (act.kind === 'remove' && others.length === 0 && stored.origin === 'shipped') {
    return { why: ['it came with the release, which would bring it back: end it instead'] };
  }
  if (act.kind === 'remove') return { decision: asDecision(stored, others), isEmpty: others.length === 0 };
  if (!daySchema.safeParse(act.to).success || act.to < meant.change.from) {
    return { why: [`${act.to} < ${meant.change.from}`] };
  }
  return { decision: asDecision(stored, [...others, { ...meant.change, to: act.to }]), isEmpty: false };
}

function gone(): Fault {
  return new Fault('not-found', 'The decision does not set this any more.');
}

function detailOf(act: DecisionAct): Readonly<Record<string, string | readonly string[]>> {
  if (act.kind === 'add') return { field: act.change.field, codes: act.change.codes, from: act.change.from };
  return act.kind === 'end' ? { to: act.to } : {};
}
