import { renderUnicodeCompact } from 'uqr';
import { loadDemo } from '#src/dossiers/load-demo.ts';
import { Fault } from '#src/fault.ts';

/** Invented dossiers around today, or the square code on the receipt of one. */
export async function showDemo(
  taking: Parameters<typeof loadDemo>[0],
  receiptOf: string | undefined,
): Promise<number> {
  const dossiers = await loadDemo(taking);
  if (receiptOf !== undefined) {
    const dossier = dossiers.find(({ code }) => code === receiptOf.trim());
    if (!dossier) throw new Fault('not-found', `No invented dossier has the code "${receiptOf}".`);
    console.log(renderUnicodeCompact(dossier.receipt, { border: 2 }));
    return 0;
  }
  for (const { code, digits, shows } of dossiers) console.log(`${code}  ${digits}  ${shows}`);
  console.log(
    `${dossiers.length} invented dossiers: type the code, then the four digits; or photograph what demo --receipt <code> shows`,
  );
  return 0;
}
