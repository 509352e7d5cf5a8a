import { Fault } from '#src/fault.ts';
import type { Resources, WithEmbedder } from '#src/resources.ts';
import { refreshFamilies } from './refresh-families.ts';
import { sayFailed } from './reply-part.ts';
import { settleUnits } from './settle-units.ts';
import { splitQuestions } from './split-questions.ts';
import type { Turn } from './turn.ts';

type Worked = Awaited<ReturnType<typeof splitQuestions>> & {
  /** Where the citizen lives, as told now or before. */
  readonly ward: string | null;
};

/** Works a message out: its units first, then its questions. A fault of ours is an answer too, so that the question is kept; one of the database's cannot be, and is thrown. */
export async function workMessage(
  resources: Pick<Resources, 'db' | 'clock' | 'log'> & WithEmbedder,
  turn: Turn,
  text: string,
): Promise<Worked> {
  try {
    await refreshFamilies(resources);
    const settled = await settleUnits(resources, turn, text);
    const { ward, part } = settled;
    if (part) return { parts: [part], readMs: 0, ward };
    return { ...(await splitQuestions(resources, settled.turn, settled.text)), ward };
  } catch (error) {
    if (error instanceof Fault && error.code !== 'internal') throw error;
    resources.log.error('answer.failed', { error: error instanceof Error ? error.name : typeof error });
    return { parts: [sayFailed(turn)], readMs: 0, ward: turn.ward };
  }
}
