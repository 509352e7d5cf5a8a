import { sessionHours } from './open-library.ts';

/** Without a click for so long, a session ends. */
export const idleMinutes = 30;

/** From when on a session must have been used and begun to hold still. */
export function sessionLife(at: Date): { readonly usedSince: Date; readonly begunSince: Date } {
  return {
    usedSince: new Date(at.getTime() - idleMinutes * 60_000),
    begunSince: new Date(at.getTime() - sessionHours * 3_600_000),
  };
}
