import type { Held } from '#db/deliveries.ts';
import { attachmentWords } from '#src/conversations/attachment-words.ts';
import type { Response } from '#src/conversations/respond.ts';
import type { Working } from '#src/conversations/working.ts';
import { lookUp } from './look-up.ts';
import { lookingOf, openMatter } from './looking.ts';
import { spotDossierCodes } from './read-proof.ts';
import { say } from './speak-dossier.ts';

/**
 * What the codes on a photo said. A dossier's code among them is taken as if it were typed: anybody who saw the receipt
 * can type it, so that it proves nothing.
 */
export async function takeScanned(
  resources: Working,
  held: Held,
  texts: readonly string[],
): Promise<Response> {
  const looking = lookingOf(resources, held, { text: '[mã trên ảnh]', language: held.language });
  // A report may have begun since the photo was read.
  if (!looking || held.matter?.kind === 'ticket') return { said: [], effects: [] };
  const matter = openMatter(looking);
  const codes = [...new Set(texts.flatMap(spotDossierCodes))];
  if (codes.length > 0) return await lookUp(looking, codes, { proof: null, provedFor: 'self' });
  if (!matter) return { said: [], effects: [] };
  return say(looking, { lead: attachmentWords(held.language).noCode, matter, asks: true });
}
