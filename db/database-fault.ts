import { Fault, type FaultCode } from '#src/fault.ts';

/** The SQLSTATE, or the system's error code, of what the driver threw, also when a `Fault` already wraps it. */
export function sqlState(error: unknown): string | null {
  if (error instanceof Fault) return sqlState(error.cause);
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/**
 * What the driver threw, as a fault. The driver's own words may quote a row, so they stay on `cause`;
 * the message names only the code.
 */
export function databaseFault(cause: unknown): Fault {
  if (cause instanceof Fault) return cause;
  const code = faultCodeOf(cause);
  const state = sqlState(cause) ?? 'no code';
  return new Fault(
    code,
    code === 'unavailable' ? goneAway(state) : `The database refused a statement (${state}).`,
    {
      cause,
    },
  );
}

function goneAway(state: string): string {
  return `The database cannot be reached (${state}): see that it runs, and try again. What was written is kept.`;
}

/**
 * Whether the database itself was at fault: its connection was lost, or it had no room. Not so where it ended one
 * statement because of what that took, which may be the fault of whatever was asked.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Fault) || error.code !== 'unavailable') return false;
  const state = sqlState(error);
  return state === null || !/^[0-9A-Z]{5}$/.test(state) || state.startsWith('E') || away.test(state);
}

const away = /^(08...|53...|57P0.)$/;

// Lost a race, or ran out of time, connections, disk or memory: the same statement may succeed later.
const passing = /^(08...|40001|40P01|53...|55P03|57014|57P0.)$/;
// Bytes or code points that no text column takes: the sender's mistake, not ours.
const unreadable = /^(22021|22P05)$/;
const clash = /^(23505|23P01)$/;

function faultCodeOf(cause: unknown): FaultCode {
  const state = sqlState(cause);
  if (cause instanceof TypeError || cause instanceof RangeError) return 'internal';
  // The driver names a lost connection in words or with a system code (ECONNRESET, EPIPE), never with a SQLSTATE.
  if (state === null || !/^[0-9A-Z]{5}$/.test(state) || state.startsWith('E')) return 'unavailable';
  if (passing.test(state)) return 'unavailable';
  if (unreadable.test(state)) return 'invalid';
  return clash.test(state) ? 'conflict' : 'internal';
}
