import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { centreTexts } from './centre-texts.ts';

/** Somebody was first: who, or nobody where that is not known. */
export type LostRace = { readonly by: string | null };

export function LostRaceAlert({ visit, lost }: { readonly visit: Visit; readonly lost: LostRace | null }) {
  const texts = centreTexts(visit.language).conflict;
  if (!lost) return null;
  return (
    <Alert kind="danger" title={texts.title}>
      <p>{lost.by === null ? texts.nobody : texts.text(lost.by)}</p>
    </Alert>
  );
}
