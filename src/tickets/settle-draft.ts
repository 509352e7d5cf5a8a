import type { Confirmed } from '#db/confirm-ticket.ts';
import { foldText } from '#knowledge/fold.ts';
import { sha256 } from '#knowledge/sha256.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { abuseSigns } from '#src/answers/guard/abuse-signs.ts';
import { spotEmergency } from '#src/answers/spot-emergency.ts';
import type { Draft } from './draft.ts';
import { dueDays } from './due-days.ts';
import { proposeAgency } from './propose-agency.ts';
import { sealReporter, sealTold } from './sealed-ticket.ts';
import { spotAlarm } from './sounds-like-other.ts';
import type { Reporter } from './ticket.ts';
import { settingsOf, type Ticketing } from './ticket-settings.ts';

/** The version of what a citizen agrees to when they confirm: what is kept, for how long, and who gets it. */
export const consentVersion = '1';

export type SettledDraft = Omit<Confirmed, 'code' | 'duplicateOf' | 'at'>;

/** What follows from a draft: what it is about, who sees to it and by when, what a person has to see. */
export async function settleDraft(
  resources: Pick<Ticketing, 'centre' | 'sessionSecret' | 'tickets'>,
  draft: Draft,
  at: Date,
): Promise<SettledDraft> {
  const { place, moment, reporter, dossierCode, procedureCode, soundsLike } = draft;
  const { agencies, deadlines } = settingsOf(resources);
  const words = withoutReporter(draft.words.join('\n'), reporter);
  const ward = place?.ward ?? null;
  const said = `${words}\n${place?.words ?? ''}`;
  const { category, kind, agency } = proposeAgency(
    { words: said, ward },
    { centre: resources.centre.name, agencies },
  );
  const alarm = spotAlarm(words);
  const urgent = alarm === 'threat' || spotEmergency(words) !== null;
  const due = dueDays({ kind, urgent }, at, deadlines);
  const secret = resources.sessionSecret;
  return {
    ...{ kind, category, agency, urgent, alarm, soundsLike, abuse: isAbusive(words) },
    wordsMasked: maskPersonal(words),
    wordsKey: await sha256(normalised(words)),
    toldSealed: await sealTold(secret, { words, place, moment, dossierCode }),
    ward: ward?.code ?? null,
    latitude: place?.location?.latitude ?? null,
    longitude: place?.location?.longitude ?? null,
    occurredOn: moment?.day ?? null,
    procedureCode,
    reporterKind: reporter?.kind ?? 'anonymous',
    reporterSealed: reporter?.kind === 'named' ? await sealReporter(secret, reporter) : null,
    consentVersion,
    ...{ forwardBy: due.forwardBy, answerBy: due.answerBy, dueCheck: due.check, dueSource: due.source },
  };
}

/** The agency gets them apart; from the words they could not be cut when the citizen has themselves erased. */
function withoutReporter(words: string, reporter: Reporter | null): string {
  if (reporter?.kind !== 'named') return words;
  const { name, phone, address } = reporter;
  return [phone, name, address].reduce<string>(
    (text, part) => (part ? text.replaceAll(part, '…') : text),
    words,
  );
}

/** The same words typed with other marks, signs and spaces. */
export function normalised(words: string): string {
  return (foldText(words).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function isAbusive(words: string): boolean {
  const folded = foldText(words);
  const typed = words.normalize('NFC').toLowerCase();
  const marked = folded !== typed;
  return abuseSigns.some(
    (sign) =>
      sign.said.test(folded) &&
      !sign.unless?.test(folded) &&
      !(marked && sign.marked && !sign.marked.test(typed)),
  );
}
