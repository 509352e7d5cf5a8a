import type { Held } from '#db/deliveries.ts';
import { attachmentWords } from '#src/conversations/attachment-words.ts';
import { isOpenMatter } from '#src/conversations/matter.ts';
import type { Response } from '#src/conversations/respond.ts';
import type { Working } from '#src/conversations/working.ts';
import { type Proof, strengthOf } from '#src/dossiers/proof.ts';
import { lookUp } from './look-up.ts';
import { lookingOf, openMatter } from './looking.ts';
import { spotDossierCodes } from './read-proof.ts';
import { say } from './speak-dossier.ts';

/**
 * What the codes on a photo said. A dossier's code among them is taken as if it were typed: anybody who has it can draw
 * such a code, so that it proves nothing. What stands beside it is a proof where the registry told the same.
 */
export async function takeScanned(
  resources: Working,
  held: Held,
  texts: readonly string[],
): Promise<Response> {
  const looking = lookingOf(resources, held, { text: '[mã trên ảnh]', language: held.language });
  // A report may have begun since the photo was read.
  const isReport = held.matter?.kind === 'ticket' && isOpenMatter(held.matter, resources.clock.now());
  if (!looking || isReport) return { said: [], effects: [] };
  const matter = openMatter(looking);
  const codes = [...new Set(texts.flatMap(spotDossierCodes))];
  const proof: Proof = { digits: [], phone: null, receipts: texts };
  const given = { proof: strengthOf(proof) === 'none' ? null : proof, provedFor: 'self' } as const;
  if (codes.length > 0) return await lookUp(looking, codes, given);
  if (matter?.wants === 'proof' && given.proof) return await lookUp(looking, matter.codes, given);
  if (!matter) return { said: [], effects: [] };
  return say(looking, { lead: attachmentWords(held.language).noCode, matter, asks: true });
}
