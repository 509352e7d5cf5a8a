import { maskPersonal } from '#knowledge/spot-codes.ts';

/** A public answer as whoever has the code reads it: numbers and names of people are taken out. */
export function asEverybodyReads(answer: string): string {
  return maskPersonal(answer);
}
