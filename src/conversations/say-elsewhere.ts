import type { Held } from '#db/deliveries.ts';
import type { Answer, Block, Language } from '#src/answers/answer.ts';
import { composeDossierElsewhere, composeTicketElsewhere } from '#src/answers/compose/compose-elsewhere.ts';
import { renderText } from '#src/answers/compose/render-text.ts';
import { conversationWords, sayBlocks } from './quiet-answer.ts';
import type { Said } from './respond.ts';
import type { Working } from './working.ts';

/** What is somebody's own: how far a dossier is, a ticket with a name. */
export type Matter = 'dossier' | 'ticket';

/** Where to go with it, as the answer to a command. */
export function sayElsewhere(
  resources: Working,
  held: Held,
  { matter, language }: { readonly matter: Matter; readonly language: Language },
): Said {
  const about = matter === 'dossier' ? 'dossier-elsewhere' : 'ticket-elsewhere';
  const blocks = elsewhere(resources, held, { matter, language });
  const said = sayBlocks({
    ...{ conversationId: held.id, language, blocks, choices: [], outcome: 'handed-off', about },
  });
  return { ...said, notice: 'never' };
}

/** On a channel where nothing personal is spoken of, the parts of an answer that would be only say where to go, and why. */
export function pointElsewhere(resources: Working, held: Held, said: Said): Said {
  const { intent } = said.answer;
  const isPersonal = said.answer.parts.some((part) => part.intent === 'dossier' || part.intent === 'ticket');
  if (!isPersonal || !isElsewhere(resources, held)) return said;
  const { language } = said;
  const parts = said.answer.parts.map((part): Answer['parts'][number] => {
    if (part.intent !== 'dossier' && part.intent !== 'ticket') return part;
    const blocks = elsewhere(resources, held, { matter: part.intent, language });
    return { ...part, blocks, choices: [], text: renderText(blocks, language) };
  });
  const text = parts.map((part) => part.text).join('\n\n');
  const choices = intent === 'dossier' || intent === 'ticket' ? [] : said.answer.choices;
  const answer: Answer = { ...said.answer, parts, text, choices };
  return { ...said, answer, record: said.record && { ...said.record, parts, text } };
}

function isElsewhere({ channels }: Working, { channel }: Held): boolean {
  return channels.get(channel)?.personal === 'elsewhere';
}

function elsewhere(
  resources: Working,
  held: Held,
  { matter, language }: { readonly matter: Matter; readonly language: Language },
): readonly Block[] {
  const compose = matter === 'dossier' ? composeDossierElsewhere : composeTicketElsewhere;
  const { blocks } = compose({ centre: resources.centre, language });
  if (!isElsewhere(resources, held)) return blocks;
  const { personal } = conversationWords(language);
  const [, ...where] = blocks;
  // Our own page and Zalo cannot do it either: whoever is sent there comes back.
  return [{ kind: 'lead', text: personal[matter] }, ...where];
}
