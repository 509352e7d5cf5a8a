import type { Block, Choice } from '#src/answers/answer.ts';
import { askAPerson } from '#src/answers/compose/ask-a-person.ts';
import { portalLink } from '#src/answers/compose/compose-elsewhere.ts';
import { timeInVietnam } from '#src/clock.ts';
import type { Response } from '#src/conversations/respond.ts';
import type { DossierView } from '#src/dossiers/dossier-view.ts';
import { type DossierFound, findDossiers } from '#src/dossiers/find-dossiers.ts';
import { listFollowed } from '#src/dossiers/follow-dossier.ts';
import { askerOf, type Looking, matterOf } from './looking.ts';
import type { GivenProof } from './read-proof.ts';
import { dossierChoices, dossierWords, sayDossier } from './say-dossier.ts';
import { say, speak } from './speak-dossier.ts';

/** Looks codes up with what was given to prove them; whatever is still wanted is asked for. */
export async function lookUp(
  looking: Looking,
  codes: readonly string[],
  { proof, provedFor }: GivenProof,
): Promise<Response> {
  const { resources, held } = looking;
  const asker = askerOf(looking);
  const asked = {
    conversationId: held.id,
    asker,
    network: looking.asked.network ?? null,
    codes,
    proof,
    provedFor,
  };
  const found = await findDossiers(resources, asked);
  const shown = found.flatMap((one) => (one.kind === 'shown' ? one.dossiers : []));
  const rest = found.filter(({ kind }) => kind !== 'shown');
  if (rest.length === 0) return await showDossiers(looking, shown);
  const refusal = refuse(looking, rest);
  return shown.length === 0 ? refusal : joined(await showDossiers(looking, shown), refusal);
}

/** What was not shown, in one sentence for all of one kind; the strictest is said. */
function refuse(looking: Looking, rest: readonly DossierFound[]): Response {
  const words = dossierWords(looking.asked.language);
  const codes = rest.map(({ code }) => code);
  const listed = codes.join(', ');
  const stop: Choice = { label: words.choices.stop, value: '#hoso thoi' };
  const other: Choice = { label: words.choices.again, value: '#hoso khac' };
  const matter = matterOf(looking, 'proof', codes);
  const proof = { asks: true, wants: 'phone' } as const;
  const late = rest.find((one) => one.kind === 'too-many');
  if (late?.kind === 'too-many') {
    const lead = words.tooMany(timeInVietnam(late.until));
    return say(looking, {
      lead,
      more: [askAPerson({ centre: looking.resources.centre, language: looking.asked.language })],
      matter,
    });
  }
  if (rest.some(({ kind }) => kind === 'more-proof')) {
    return say(looking, { lead: words.moreProof(listed), choices: [stop], matter, ...proof });
  }
  if (rest.some(({ kind }) => kind === 'not-shown')) {
    const { language } = looking.asked;
    const more = [
      paragraph(words.notShownNext),
      portalLink(language),
      askAPerson({ centre: looking.resources.centre, language: looking.asked.language }),
    ];
    return say(looking, { lead: words.notShown(listed), more, choices: [other, stop], matter, ...proof });
  }
  const more = [paragraph(words.neverWhole), paragraph(words.forSomebody)];
  return say(looking, { lead: words.askProof(listed), more, choices: [stop], matter, ...proof });
}

export async function showDossiers(looking: Looking, views: readonly DossierView[]): Promise<Response> {
  const { language } = looking.asked;
  const followed = new Set(
    (await listFollowed(looking.resources, looking.held.id)).map(({ dossierId }) => dossierId),
  );
  const responses = views.map((view) => {
    const blocks = sayDossier(view, language);
    const choices = dossierChoices(view, language, followed.has(view.id) ? 'follows' : 'does-not');
    return speak(looking, { blocks, choices, matter: null });
  });
  return responses.reduce(joined, { said: [], effects: [] });
}

function joined(one: Response, other: Response): Response {
  return { said: [...one.said, ...other.said], effects: [...one.effects, ...other.effects] };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
