import type { Held } from '#db/deliveries.ts';
import { foldText } from '#knowledge/fold.ts';
import type { Language } from '#src/answers/answer.ts';
import { understandQuestion } from '#src/answers/understand-question.ts';
import type { Response } from '#src/conversations/respond.ts';
import type { Working } from '#src/conversations/working.ts';
import { listDossiers } from '#src/dossiers/find-dossiers.ts';
import { askCode, sayList, sayNoCode } from './ask-code.ts';
import { followOn } from './follow-on.ts';
import { lookUp, showDossiers } from './look-up.ts';
import { type Asked, lookingOf, openMatter } from './looking.ts';
import { readProof, spotDossierCodes } from './read-proof.ts';
import { dossierWords } from './say-dossier.ts';
import { say } from './speak-dossier.ts';
import { pressFollow, takeFollow } from './take-follow.ts';

/**
 * The next step towards a citizen's own dossier: a code is spotted in any words, a proof is taken where one is asked
 * for. `null` where a message is about something else, or nothing personal is spoken of on this channel.
 */
export async function takeDossier(resources: Working, held: Held, asked: Asked): Promise<Response | null> {
  const looking = lookingOf(resources, held, asked);
  if (!looking) return null;
  const matter = openMatter(looking);
  const codes = spotDossierCodes(asked.text);
  const follow = await takeFollow(looking, codes);
  if (follow) return follow;
  if ((codes.length === 0 && !matter) || understandQuestion(asked.text).emergency) return null;
  if (codes.length > 0) return await lookUp(looking, codes, readProof(asked.text));
  if (!matter) return null;
  if (isStop(asked.text)) return say(looking, { lead: dossierWords(asked.language).dropped, matter: null });
  if (matter.wants === 'proof') {
    const given = readProof(asked.text, { awaited: true });
    if (!given.proof) return null;
    return matter.renews
      ? await followOn(looking, matter, given)
      : await lookUp(looking, matter.codes, given);
  }
  return lostCode.test(foldText(asked.text)) ? sayNoCode(looking) : null;
}

/** `/hoso` with what stands behind it, and wherever an answer would only say that a dossier's state is to be seen. */
export async function openDossiers(
  resources: Working,
  held: Held,
  asked: Asked & { readonly rest: string },
): Promise<Response | null> {
  const looking = lookingOf(resources, held, asked);
  if (!looking) return null;
  const words = dossierWords(asked.language);
  const codes = spotDossierCodes(asked.rest);
  const follow = await pressFollow(looking, asked.rest);
  if (follow) return follow;
  if (codes.length > 0) return await lookUp(looking, codes, readProof(asked.rest));
  const wish = foldText(asked.rest).trim();
  if (wish === 'thoi') return say(looking, { lead: words.dropped, matter: null });
  const open = wish === 'khac' ? [] : await listDossiers(looking.resources, held.id);
  const [only] = open;
  if (only && open.length === 1) return await showDossiers(looking, [only]);
  return only ? sayList(looking, open) : askCode(looking);
}

/** A phone number that the channel vouches for proves more than four digits. */
export async function takeProvedPhone(
  resources: Working,
  held: Held,
  { phone, language }: { readonly phone: string; readonly language: Language },
): Promise<Response | null> {
  const looking = lookingOf(resources, held, { text: '', language });
  const matter = looking && openMatter(looking);
  if (!looking || matter?.wants !== 'proof') return null;
  const given = { proof: { digits: [], phone }, provedFor: 'self' } as const;
  return matter.renews ? await followOn(looking, matter, given) : await lookUp(looking, matter.codes, given);
}

const lostCode =
  /\b(?:khong (?:nho|co|biet|thay)|ko (?:nho|co|biet)|quen|mat|lac|that lac|k nho|dau co)\b.{0,20}\b(?:ma|giay hen|bien nhan|giay|so)?\b/;

function isStop(text: string): boolean {
  return /^(?:thoi|huy|bo qua|khong xem nua|thoi khoi|stop|cancel|never mind)(?: (?:nhe|nha|a|di|em|ban|khong xem nua))*$/.test(
    foldText(text)
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim(),
  );
}
