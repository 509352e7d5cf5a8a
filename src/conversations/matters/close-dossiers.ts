import { keepSaid } from '#src/conversations/keep-said.ts';
import { sayBlocks } from '#src/conversations/quiet-answer.ts';
import type { Response } from '#src/conversations/respond.ts';
import { logOutOfDossiers } from '#src/dossiers/find-dossiers.ts';
import type { Looking } from './looking.ts';
import { dossierWords } from './say-dossier.ts';

/** Nothing that was proved here is seen any more, nor what was shown of it; also where nothing is open by now. */
export async function closeDossiers({ resources, held, asked }: Looking): Promise<Response> {
  const { loggedOut, nothingOpen } = dossierWords(asked.language);
  const ended = await logOutOfDossiers(resources, held.id);
  const said = sayBlocks({
    ...{ conversationId: held.id, language: asked.language, about: 'dossiers-closed', outcome: 'answered' },
    blocks: [{ kind: 'lead', text: ended > 0 ? loggedOut : nothingOpen }],
    choices: [],
  });
  // The buttons that were offered are those of dossiers.
  const { choices: _, ...topic } = held.topic;
  const kept = keepSaid(resources, { ...held, topic }, { said, asked: asked.text });
  const isOver = held.matter?.kind === 'dossier';
  return {
    said: [kept],
    effects: [{ kind: 'clear-dossiers' }, ...(isOver ? [{ kind: 'matter', matter: null } as const] : [])],
  };
}
