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
  const gone = goneFees(procedure, local);
  const goneOnes = new Set(gone.map(({ fee }) => fee));
  const kept = procedure.methods.map((method) => ({
    ...method,
    fees: method.fees.filter((fee) => !goneOnes.has(fee)),
    note: isCovered(method, local) ? withoutSentences(method.note, speaksOfReplaced(local)) : method.note,
  }));
  const { fee: prose, ...sections } = procedure.sections;
  const left = local.replaces === 'all' ? undefined : withoutSentences(prose, speaksOfCouncil);
  return {
    ...procedure,
    results: local.replaces === 'all' ? procedure.results.filter((one) => !namesFee(one)) : procedure.results,
    sections: left === undefined ? sections : { ...sections, fee: left },
    methods: addFees(kept, gone, local),
  };
}

/** What a decision sets from a day to come, beside what holds until then; its cases are those of the record. */
export function announceFees(procedure: Procedure, national: Procedure, local: LocalFees): Procedure {
  return { ...procedure, methods: addFees(procedure.methods, goneFees(national, local), local) };
}

function speaksOfReplaced({ replaces }: LocalFees): (sentence: string) => boolean {
  return replaces === 'all' ? speaksOfFees : speaksOfCouncil;
}

function namesFee(result: string): boolean {
  return namesAmount(result) && /phí/iu.test(result.normalize('NFC'));
}

/** A decision over the Council's fees for some ways of filing leaves those for the others to the Council. */
function isCovered({ channel }: Pick<Method, 'channel'>, { replaces, fees }: LocalFees): boolean {
  return replaces === 'all' || fees.some(({ channels }) => !channels || channels.includes(channel));
}

type GoneFee = { readonly channel: Method['channel']; readonly fee: Fee };

function goneFees({ methods }: Procedure, local: LocalFees): readonly GoneFee[] {
  return methods
    .filter((method) => isCovered(method, local))
    .flatMap(({ channel, fees }) =>
      fees.filter((fee) => local.replaces === 'all' || isCouncils(fee)).map((fee) => ({ channel, fee })),
    );
}

/** A fee that the record leaves to the People's Council (Hội đồng nhân dân), by its field or by its words. */
function isCouncils({ setBy, note, amount }: Fee): boolean {
  if (setBy === 'people-council' || speaksOfCouncil(note ?? '')) return true;
  return amount === null && !note && !setBy;
}

/** Where a fee without ways of filing of its own is paid: where the replaced ones were, else everywhere. */
function usualChannels(
  methods: readonly Method[],
  gone: readonly GoneFee[],
  { replaces }: LocalFees,
): readonly Method['channel'][] {
  const holding = replaces === 'council' && gone.length > 0 ? gone : methods;
  const channels = holding.map(({ channel }) => channel);
  return channels.length > 0 ? [...new Set(channels)] : ['counter'];
}

function addFees(methods: readonly Method[], gone: readonly GoneFee[], local: LocalFees): Method[] {
  const usual = usualChannels(methods, gone, local);
  const added = [...methods];
  for (const { channels = usual, ...fee } of local.fees) {
    for (const channel of channels) {
      const at = added.findIndex((method) => method.channel === channel);
      const method = added[at] ?? { channel, limits: [], fees: [] };
      const here = gone.filter((one) => one.channel === channel);
      const own = ownFees(fee, { local, gone: here.length > 0 ? here : gone });
      added.splice(at < 0 ? added.length : at, 1, { ...method, fees: [...method.fees, ...own] });
    }
  }
  return added;
}

/** Without a case of its own a fee belongs to the cases of what it replaces: only a late registration costs something. */
function ownFees(
  fee: Omit<LocalFee, 'channels'>,
  { local, gone }: { readonly local: LocalFees; readonly gone: readonly GoneFee[] },
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
    gone.map(({ fee: { cases, case: of } }) => [JSON.stringify([cases, of]), { cases, case: of }]),
  );
  return places.size === 0 ? [plain] : Array.from(places.values(), (place) => ({ ...plain, ...place }));
}
