import { countRefused } from '#db/refused-requests.ts';
import type { Resources } from '#src/resources.ts';

/** Counts a request to a webhook that was not the platform's, without its content; it is never an error. */
export async function refuseRequest(
  { db, log }: Pick<Resources, 'db' | 'log'>,
  refused: { readonly channel: string; readonly why: string },
): Promise<void> {
  log.warn('webhook.refused', refused);
  await countRefused(db, refused);
}
