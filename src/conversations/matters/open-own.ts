import type { Held } from '#db/deliveries.ts';
import { foldText } from '#knowledge/fold.ts';
import type { Response } from '#src/conversations/respond.ts';
import type { Working } from '#src/conversations/working.ts';
import { answerOwn } from './answer-own.ts';
import { closeDossiers } from './close-dossiers.ts';
import { type Asked, lookingOf } from './looking.ts';
import { saysClose } from './spot-own-question.ts';
import { openDossiers, takeDossier } from './take-dossier.ts';
import { openOrTrack } from './track-own.ts';

/** What is somebody's own, by its command; `null` where nothing is known of it here. */
export async function openOwn(
  resources: Working,
  held: Held,
  asked: Asked & { readonly name: 'hoso' | 'phananh'; readonly rest: string },
): Promise<Response | null> {
  const looking =
    asked.name === 'hoso' && foldText(asked.rest).trim() === 'dong' && lookingOf(resources, held, asked);
  if (looking) return await closeDossiers(looking);
  return asked.name === 'hoso'
    ? await openDossiers(resources, held, asked)
    : await openOrTrack(resources, held, { ...asked, text: asked.rest });
}

/** The next step towards a dossier, or what is asked of one that stands open; `null` where it is about something else. */
export async function takeOwn(resources: Working, held: Held, asked: Asked): Promise<Response | null> {
  const taken = await takeDossier(resources, held, asked);
  if (taken) return taken;
  const looking = lookingOf(resources, held, asked);
  return looking && (await answerOwn(looking));
}

/** "Đóng hồ sơ", whatever else is being done, and also where nothing is open by now. */
export async function closeOpen(resources: Working, held: Held, asked: Asked): Promise<Response | null> {
  const looking = saysClose(asked.text) ? lookingOf(resources, held, asked) : null;
  return looking && (await closeDossiers(looking));
}
