import { hasUnnoticedDossier, holdUnnoticedDossier } from '#db/call-dossiers.ts';
import { insertSuggestion, listSuggestions } from '#db/suggestions.ts';
import { hotlineVi } from '#prompts/hotline.vi.ts';
import { newId } from '#src/new-id.ts';
import type { Resources } from '#src/resources.ts';
import type { Card } from './card.ts';
import { chooseSlot } from './choose-slot.ts';

const words = hotlineVi.dossier;
/** Nothing of the dossier: the code itself stands nowhere in clear, and how it stands is shown to a proof only. */
const card: Card = {
  ...{ title: words.title, say: [words.say], facts: [], papers: [], morePapers: 0, warnings: [], ask: null },
  ...{ checklistPath: null, sources: [] },
};

/** A code of a dossier was read out: its card asks for the caller's proof. Once for each time that one is heard. */
export async function noticeDossier(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  callId: string,
): Promise<boolean> {
  if (!(await hasUnnoticedDossier(db, callId))) return false;
  const isShown = await db.transaction(async (tx) => {
    const heard = await holdUnnoticedDossier(tx, callId);
    if (!heard) return false;
    const standing = await listSuggestions(tx, callId);
    const same = standing.find(({ kind, retiredAt }) => kind === 'dossier' && retiredAt === null);
    const { slot, retires } = same ? { slot: same.slot, retires: same.id } : chooseSlot(standing);
    await insertSuggestion(tx, {
      ...{ id: newId(), callId, origin: 'heard', kind: 'dossier', question: words.title, code: null },
      ...{ versionId: null, aspects: [], outcome: 'answered', reason: 'dossier-heard', card, answerId: null },
      ...{ slot, heardAt: heard.heardAt, madeAt: clock.now(), retires: retires === null ? [] : [retires] },
    });
    return true;
  });
  if (isShown) signals.say('staff', `call ${callId}`);
  return isShown;
}
