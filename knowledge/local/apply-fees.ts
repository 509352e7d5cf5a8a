import type { Fee, Method, Procedure } from '#knowledge/entry.ts';
import { namesAmount } from '#knowledge/names-amount.ts';
import type { LocalFee } from './overlay.ts';
import { speaksOfCouncil, speaksOfFees, withoutSentences } from './own-words.ts';

export type LocalFees = {
  readonly replaces: 'all' | 'council';
  readonly fees: readonly LocalFee[];
  readonly decision: string;
  /** Set where the fee is yet to come: it then stands beside those of today. */
  readonly from?: string;
  readonly to?: string;
};

/** The fees of a decision in place of the record's: of all, or of those that it leaves to the People's Council. */
export function applyFees(procedure: Procedure, local: LocalFees): Procedure {
  const isGone = local.replaces === 'all' ? () => true : isCouncils;
  const kept = procedure.methods.map((method) => ({
    ...method,
    fees: method.fees.filter((fee) => !isGone(fee)),
    note: withoutSentences(method.note, local.replaces === 'all' ? speaksOfFees : speaksOfCouncil),
  }));
  const { fee: prose, ...sections } = procedure.sections;
  const left = local.replaces === 'all' ? undefined : withoutSentences(prose, speaksOfCouncil);
  const results = procedure.results.filter(
    (result) =>
      local.replaces === 'council' || !(namesAmount(result) && /phí/iu.test(result.normalize('NFC'))),
  );
  const usual = usualChannels(procedure, isGone);
  return {
    ...procedure,
    results,
    sections: left === undefined ? sections : { ...sections, fee: left },
    methods: addFees(kept, usual, { local, gone: goneFees(procedure, isGone) }),
  };
}

/** What a decision sets from a day to come, beside what holds until then; its cases are those of the record. */
export function announceFees(procedure: Procedure, national: Procedure, local: LocalFees): Procedure {
  const isGone = local.replaces === 'all' ? () => true : isCouncils;
  const gone = goneFees(national, isGone);
  return {
    ...procedure,
    methods: addFees(procedure.methods, usualChannels(national, isGone), { local, gone }),
  };
}

/** A fee that the record leaves to the People's Council (Hội đồng nhân dân), by its field or by its words. */
function isCouncils({ setBy, note, amount }: Fee): boolean {
  if (setBy === 'people-council' || speaksOfCouncil(note ?? '')) return true;
  return amount === null && !note && !setBy;
}

function goneFees({ methods }: Procedure, isGone: (fee: Fee) => boolean): readonly Fee[] {
  return methods.flatMap(({ fees }) => fees.filter(isGone));
}

/** The ways of filing where the replaced fees stood; all of them where the record names none. */
function usualChannels({ methods }: Procedure, isGone: (fee: Fee) => boolean): readonly Method['channel'][] {
  const holding = methods.filter(({ fees }) => fees.some(isGone));
  const channels = (holding.length > 0 ? holding : methods).map(({ channel }) => channel);
  return channels.length > 0 ? [...new Set(channels)] : ['counter'];
}

function addFees(
  methods: readonly Method[],
  usual: readonly Method['channel'][],
  { local, gone }: { readonly local: LocalFees; readonly gone: readonly Fee[] },
): Method[] {
  const all =
    local.replaces === 'all' ? [...new Set([...methods.map(({ channel }) => channel), ...usual])] : usual;
  const added = [...methods];
  for (const { channels = all, ...fee } of local.fees) {
    for (const channel of channels) {
      const at = added.findIndex((method) => method.channel === channel);
      const method = added[at] ?? { channel, limits: [], fees: [] };
      const own = ownFees(fee, { local, gone });
      added.splice(at < 0 ? added.length : at, 1, { ...method, fees: [...method.fees, ...own] });
    }
  }
  return added;
}

/** Without a case of its own a fee belongs to the cases of what it replaces: only a late registration costs something. */
function ownFees(
  fee: Omit<LocalFee, 'channels'>,
  { local, gone }: { readonly local: LocalFees; readonly gone: readonly Fee[] },
): Fee[] {
  const plain: Fee = {
    ...fee,
    decision: local.decision,
    check: false,
    ...(local.from ? { from: local.from } : {}),
    ...(local.to ? { to: local.to } : {}),
  };
  if (local.replaces === 'all' || fee.cases || fee.case) return [plain];
  const places = new Map(
    gone.map(({ cases, case: of }) => [JSON.stringify([cases, of]), { cases, case: of }]),
  );
  return places.size === 0 ? [plain] : Array.from(places.values(), (place) => ({ ...plain, ...place }));
}
