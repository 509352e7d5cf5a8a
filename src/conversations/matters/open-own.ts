import type { Held } from '#db/deliveries.ts';
import type { Response } from '#src/conversations/respond.ts';
import type { Working } from '#src/conversations/working.ts';
import type { Asked } from './looking.ts';
import { openDossiers } from './take-dossier.ts';
import { openOrTrack } from './track-own.ts';

/** What is somebody's own, by its command; `null` where nothing is known of it here. */
export async function openOwn(
  resources: Working,
  held: Held,
  asked: Asked & { readonly name: 'hoso' | 'phananh'; readonly rest: string },
): Promise<Response | null> {
  return asked.name === 'hoso'
    ? await openDossiers(resources, held, asked)
    : await openOrTrack(resources, held, { ...asked, text: asked.rest });
}
