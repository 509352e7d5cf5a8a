import {
  findSeenCall,
  moveDeskCall,
  type SeenCall,
  saveCallNote,
  swapSpeakers,
  takeUpCall,
} from '#db/desk-calls.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

/** What whoever answers does with a call. A note is kept masked: numbers belong into what is made of the call. */
export type CallAct =
  | { readonly kind: 'take-up' | 'hold' | 'resume' | 'end' | 'swap' }
  | { readonly kind: 'note'; readonly note: string; readonly revision: number };

export type CallActed =
  | { readonly kind: 'done' }
  /** Somebody else was first, it stands so already, or it is over. */
  | { readonly kind: 'changed'; readonly call: SeenCall }
  /** Not theirs to see, or there is none. */
  | { readonly kind: 'unknown' };

const longestNote = 4_000;

/** By whoever answers the call, or a supervisor. */
export async function workCall(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  staff: Staff,
  { id, act }: { readonly id: string; readonly act: CallAct },
): Promise<CallActed> {
  demandRight(staff, 'hotline.work');
  const at = clock.now();
  const acted = await db.transaction(async (tx): Promise<CallActed> => {
    const call = await findSeenCall(tx, staff.agencies, id);
    if (!call || !isTheirs(call, staff, act)) return call ? { kind: 'changed', call } : { kind: 'unknown' };
    if (!(await write({ db: tx }, staff, { call, act, at }))) return { kind: 'changed', call };
    const { agency } = call;
    await recordAudit(tx, staff, { act: audited[act.kind], subject: { kind: 'call', id }, agency, at });
    return { kind: 'done' };
  });
  if (acted.kind === 'done') {
    signals.say('staff', `call ${id}`);
    if (act.kind !== 'note') signals.say('staff', 'calls');
  }
  return acted;
}

const audited: Readonly<Record<CallAct['kind'], string>> = {
  'take-up': 'call.taken',
  hold: 'call.held',
  resume: 'call.resumed',
  end: 'call.ended',
  swap: 'call.swapped',
  note: 'call.noted',
};

/** A call that nobody took up is taken up first; a supervisor ends what another answers, and writes nothing in it. */
function isTheirs({ staffId }: SeenCall, staff: Staff, { kind }: CallAct): boolean {
  if (kind === 'take-up' || staffId === staff.id) return true;
  return kind !== 'note' && staff.roles.includes('supervisor');
}

async function write(
  { db: tx }: Pick<Resources, 'db'>,
  staff: Staff,
  { call, act, at }: { readonly call: SeenCall; readonly act: CallAct; readonly at: Date },
): Promise<boolean> {
  const { id, source, state } = call;
  switch (act.kind) {
    case 'take-up':
      return await takeUpCall(tx, id, staff.id);
    case 'hold':
      return source === 'desk' && state === 'live' && (await moveDeskCall(tx, id, { state: 'held', at }));
    case 'resume':
      return source === 'desk' && state === 'held' && (await moveDeskCall(tx, id, { state: 'live', at }));
    case 'end':
      return await moveDeskCall(tx, id, { state: 'ended', at });
    case 'swap':
      await swapSpeakers(tx, id);
      return true;
    case 'note': {
      const note = maskPersonal(act.note.trim().slice(0, longestNote));
      return await saveCallNote(tx, id, { note, revision: act.revision });
    }
  }
}
