import { type AgencyUse, listAgencyUses, renameAgency } from '#db/agencies.ts';
import type { Database } from '#db/database.ts';
import { putSetting } from '#db/settings.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import { type Agencies, type Agency, agenciesSchema } from './agencies-schema.ts';
import type { SettingChanged } from './change-setting.ts';
import { showSetting } from './show-setting.ts';

type Held = Pick<Resources, 'db' | 'clock' | 'signals'>;

export type AgenciesChanged = SettingChanged | AgencyRefused;

export type AgencyRefused =
  /** The list would not be one: what is wrong, by the schema's words. */
  | { readonly kind: 'wrong'; readonly issue: string }
  /** Something open, or somebody, goes by its name. */
  | { readonly kind: 'in-use'; readonly use: AgencyUse };

/**
 * Adds an agency, or changes what is said of one. Another name holds for everything that had the old one, in the same
 * transaction: conversations, reports, and what staff see to. `was` may be a name in use that the list does not have.
 */
export async function changeAgency(
  held: Held,
  staff: Staff,
  {
    was,
    agency,
    version,
  }: { readonly was: string | null; readonly agency: Agency; readonly version: number },
): Promise<AgenciesChanged> {
  return await changing(held, staff, {
    version,
    async work(tx, before, at) {
      const isListed = before.agencies.some(({ name }) => name === was);
      const agencies = isListed
        ? before.agencies.map((each) => (each.name === was ? agency : each))
        : [...before.agencies, agency];
      const parsed = agenciesSchema.safeParse({ ...before, agencies });
      if (!parsed.success) return { kind: 'wrong', issue: parsed.error.issues[0]?.message ?? 'required' };
      const isRenamed = was !== null && was !== agency.name;
      const carried = isRenamed ? await renameAgency(tx, { from: was, to: agency.name, at }) : null;
      const { categories } = agency;
      return {
        value: parsed.data,
        act: isRenamed ? 'agency.renamed' : isListed ? 'agency.changed' : 'agency.added',
        detail: { name: agency.name, ...(isRenamed ? { was } : {}), categories, ...carried },
      };
    },
  });
}

/** What is in use by a name that the list does not have goes on by one that it has. */
export async function mergeAgency(
  held: Held,
  staff: Staff,
  { from, into, version }: { readonly from: string; readonly into: string; readonly version: number },
): Promise<AgenciesChanged> {
  return await changing(held, staff, {
    version,
    async work(tx, before, at) {
      const isListed = (asked: string) => before.agencies.some(({ name }) => name === asked);
      if (isListed(from) || !isListed(into)) return { kind: 'wrong', issue: 'required' };
      const carried = await renameAgency(tx, { from, to: into, at });
      return { value: before, act: 'agency.renamed', detail: { name: into, was: from, ...carried } };
    },
  });
}

/** Takes an agency off the list. Refused while something open or somebody goes by its name. */
export async function removeAgency(
  held: Held,
  staff: Staff,
  { name, version }: { readonly name: string; readonly version: number },
): Promise<AgenciesChanged> {
  return await changing(held, staff, {
    version,
    async work(tx, before) {
      const use = (await listAgencyUses(tx)).find((each) => each.name === name);
      if (use) return { kind: 'in-use', use };
      const agencies = before.agencies.filter((each) => each.name !== name);
      return { value: { ...before, agencies }, act: 'agency.removed', detail: { name } };
    },
  });
}

type Next = {
  readonly value: Agencies;
  readonly act: 'agency.added' | 'agency.changed' | 'agency.renamed' | 'agency.removed';
  readonly detail: Readonly<Record<string, string | number | readonly string[]>>;
};

type Work = (tx: Database, before: Agencies, at: Date) => Promise<Next | AgencyRefused>;

/** One after the other: the setting's row stands for the whole list. */
async function changing(
  { db, clock, signals }: Held,
  staff: Staff,
  { version, work }: { readonly version: number; readonly work: Work },
): Promise<AgenciesChanged> {
  demandRight(staff, 'settings.write');
  const at = clock.now();
  const done = await db
    .transaction(async (tx): Promise<AgenciesChanged> => {
      const kept = await showSetting({ db: tx }, 'agencies');
      const lost = { kind: 'changed', by: kept.changed?.by ?? null } as const;
      if (kept.version !== version) return lost;
      const next = await work(tx, kept.value ?? { agencies: [], wards: [] }, at);
      if ('kind' in next) return next;
      const { value, act, detail } = next;
      const row = { name: 'agencies', value, version, changedAt: at, why: null };
      // Somebody who came in between has locked the row, and wrote first: nothing of this may stay.
      if (!(await putSetting(tx, { ...row, by: { id: staff.id, name: staff.name } })))
        throw new LostRace(lost);
      await recordAudit(tx, staff, { act, subject: { kind: 'setting', id: 'agencies' }, detail, at });
      return { kind: 'saved' };
    })
    .catch((error: unknown) => {
      if (error instanceof LostRace) return error.lost;
      throw error;
    });
  if (done.kind === 'saved') {
    signals.say('staff', 'settings');
    signals.say('staff', 'inbox');
  }
  return done;
}

/** Takes the transaction back. */
class LostRace extends Error {
  readonly lost: Extract<SettingChanged, { kind: 'changed' }>;

  constructor(lost: Extract<SettingChanged, { kind: 'changed' }>) {
    super('Somebody was first.');
    this.lost = lost;
  }
}
