import { mostGranted } from '#db/dossier-grants.ts';
import { askAPerson } from '#src/answers/compose/ask-a-person.ts';
import { portalLink } from '#src/answers/compose/compose-elsewhere.ts';
import type { Response } from '#src/conversations/respond.ts';
import type { DossierView } from '#src/dossiers/dossier-view.ts';
import { type Looking, matterOf } from './looking.ts';
import { dossierWords } from './say-dossier.ts';
import { say } from './speak-dossier.ts';

/** Which dossier is meant. */
export function askCode(looking: Looking): Response {
  const words = dossierWords(looking.asked.language);
  const choices = [{ label: words.choices.stop, value: '#hoso thoi' }];
  const matter = matterOf(looking, 'code', []);
  return say(looking, { lead: words.askCode, choices, matter, asks: true });
}

/** Where a code that is lost is found again. */
export function sayNoCode(looking: Looking): Response {
  const { language } = looking.asked;
  const more = [portalLink(language), askAPerson({ centre: looking.resources.centre, language })];
  const matter = matterOf(looking, 'code', []);
  return say(looking, { lead: dossierWords(language).noCode, more, matter, asks: true });
}

/** Several are open here: which is meant. A full list may leave out some. */
export function sayList(looking: Looking, open: readonly DossierView[]): Response {
  const words = dossierWords(looking.asked.language);
  const choices = open.map(({ code, procedure }) => ({
    label: procedure.name ? `${code}: ${procedure.name}` : code,
    value: `#hoso ${code}`,
  }));
  const closing = { label: words.choices.logOut, value: '#hoso dong' };
  return say(looking, {
    lead: open.length < mostGranted ? words.several(open.length) : words.severalNewest(open.length),
    choices: [...choices, closing],
    matter: null,
    asks: true,
  });
}
