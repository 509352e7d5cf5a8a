import { formatDay } from '#src/answers/compose/format-day.ts';
import { dayInVietnam, timeInVietnam } from '#src/clock.ts';
import type { Response } from '#src/conversations/respond.ts';
import { findDossiers } from '#src/dossiers/find-dossiers.ts';
import { type DossierRef, followLonger, listFollowed, refersTo } from '#src/dossiers/follow-dossier.ts';
import { askerOf, type DossierMatter, type Looking, matterOf } from './looking.ts';
import type { GivenProof } from './read-proof.ts';
import { dossierWords } from './say-dossier.ts';
import { say } from './speak-dossier.ts';

/**
 * Following ends with what was proved, and goes on with a new proof: one tap asks for it. `''` is whatever is followed;
 * `null` where that is nothing.
 */
export async function askToGoOn(looking: Looking, ref: DossierRef): Promise<Response | null> {
  const { resources, held, asked } = looking;
  const words = dossierWords(asked.language);
  const followed = (await listFollowed(resources, held.id)).filter(
    ({ dossierId, code }) => ref === '' || refersTo(ref, { id: dossierId, code }),
  );
  const [only] = followed;
  if (!only) return ref === '' ? null : say(looking, { lead: words.followOver, matter: null });
  if (followed.length > 1) {
    const choices = followed.map(({ dossierId, code }) => ({
      label: code,
      value: `#hoso theodoi-tiep @${dossierId}`,
    }));
    return say(looking, { lead: words.followWhich, choices, matter: null, asks: true });
  }
  return askAnew(looking, [only.code], words.askProof(only.code));
}

/** Proved again it is followed for another while, by the yes of then; what was followed so far is, whatever was given. */
export async function followOn(
  looking: Looking,
  { codes }: Pick<DossierMatter, 'codes'>,
  { proof, provedFor }: GivenProof,
): Promise<Response> {
  const { resources, held, asked } = looking;
  const words = dossierWords(asked.language);
  const asker = askerOf(looking);
  const [code = ''] = codes;
  const [found] = await findDossiers(resources, {
    ...{ conversationId: held.id, asker, network: asked.network ?? null },
    ...{ codes: [code], proof, provedFor, anew: true },
  });
  switch (found?.kind) {
    case 'shown': {
      const followed = await followLonger(resources, held.id, code);
      if (!followed) return say(looking, { lead: words.cannotFollow, matter: null });
      const day = formatDay(dayInVietnam(followed.until), asked.language);
      const choices = [{ label: words.choices.unfollow, value: `#hoso thoi-theodoi @${followed.dossierId}` }];
      return say(looking, { lead: words.followed(followed.code, day), choices, matter: null });
    }
    case 'too-many':
      return askAnew(looking, codes, words.tooMany(timeInVietnam(found.until)));
    case 'more-proof':
      return askAnew(looking, codes, words.moreProof(code));
    case 'not-shown':
      return askAnew(looking, codes, words.notShown(code));
    default:
      return askAnew(looking, codes, words.askProof(code));
  }
}

function askAnew(looking: Looking, codes: readonly string[], lead: string): Response {
  const words = dossierWords(looking.asked.language);
  const matter = { ...matterOf(looking, 'proof', codes), renews: true } as const;
  const choices = [{ label: words.choices.letEnd, value: '#hoso thoi' }];
  return say(looking, { lead, choices, matter, asks: true });
}
