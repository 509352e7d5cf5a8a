import { composeGreeting } from '#src/answers/compose/compose-greeting.ts';
import type { Reply } from '#src/answers/compose/composition.ts';
import type { Resources } from '#src/resources.ts';
import type { Language } from './answer.ts';
import { runningNotices } from './running-notices.ts';

/** The first that is said: who answers here, and what the centre tells for some days. */
export async function greetWithNotices(
  resources: Pick<Resources, 'db' | 'clock' | 'centre'>,
  language: Language,
): Promise<Reply> {
  const notices = await runningNotices(resources);
  return composeGreeting({ centre: resources.centre, language, notices });
}
