import type { Resources } from '#src/resources.ts';
import { importInvented, inventedProcedure } from '#tests/support/invented-entries.ts';

const size = 1_000;

/** Procedures that differ in their number alone: which question an answer is for is read off it. */
export async function importNumbered(resources: Pick<Resources, 'db' | 'clock'>): Promise<void> {
  const entries = Array.from({ length: size }, (_, at) =>
    inventedProcedure({
      code: numberedCode(at),
      name: `Xác nhận việc thử nghiệm số ${at}`,
      methods: [{ channel: 'counter', fees: [{ amount: 1_000 * (at + 1), kind: 'lệ phí', per: 'lần' }] }],
    }),
  );
  await importInvented(resources, entries);
}

/** The code that a citizen's question asks for: hardly anybody else's, and none of theirs twice. */
export function askedCode(citizen: number, question: number): string {
  return numberedCode((citizen * 61 + question) % size);
}

function numberedCode(at: number): string {
  return `9.${String(at).padStart(6, '0')}`;
}
