import type { Held } from '#db/deliveries.ts';
import type { Answer } from '#src/answers/answer.ts';
import type { Response } from '#src/conversations/respond.ts';
import type { Working } from '#src/conversations/working.ts';
import type { Asked } from './looking.ts';
import { openDossiers } from './take-dossier.ts';

/**
 * Where all that an answer could say is where to see a dossier, the dossiers that were opened here are shown, or a code is
 * asked for. `null` where the answer says more, or nothing personal is spoken of here.
 */
export async function enterDossiers(
  resources: Working,
  held: Held,
  { answer, asked }: { readonly answer: Answer; readonly asked: Asked },
): Promise<Response | null> {
  const isAll = answer.parts.every(({ reason }) => reason === 'dossier-elsewhere');
  return isAll ? await openDossiers(resources, held, { ...asked, rest: '' }) : null;
}
