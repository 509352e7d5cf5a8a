import type { Block, Language } from '#src/answers/answer.ts';
import { askAPerson } from './ask-a-person.ts';
import { choiceOf } from './choice-of.ts';
import type { Speaking } from './compose-greeting.ts';
import type { Reply } from './composition.ts';
import { wordsOf } from './words-of.ts';

const nationalPortal = 'https://dichvucong.gov.vn';

/** Where to see how far a dossier is, while that is not offered here. */
export function composeDossierElsewhere(speaking: Speaking): Reply {
  const { replies } = wordsOf(speaking.language);
  return {
    blocks: [
      { kind: 'lead', text: replies.dossier },
      { kind: 'paragraph', text: replies.dossierWhere },
      portalLink(speaking.language),
      askAPerson(speaking),
    ],
    choices: [],
  };
}

/** Late, and complained of: what may be asked for, where it is said, and where its state is seen. */
export function composeLateComplaint(speaking: Speaking): Reply {
  const { replies } = wordsOf(speaking.language);
  return {
    blocks: [
      { kind: 'lead', text: replies.lateComplaint },
      { kind: 'paragraph', text: replies.ticketWhere },
      { kind: 'paragraph', text: replies.dossierWhere },
      portalLink(speaking.language),
      { kind: 'paragraph', text: replies.complaintApart },
      askAPerson(speaking),
    ],
    choices: [choiceOf(replies.lateGuide, 'guide:ho-so-qua-han', [])],
  };
}

/** Where to send feedback, and that complaints and denunciations take their own way. */
export function composeTicketElsewhere(speaking: Speaking): Reply {
  const { replies } = wordsOf(speaking.language);
  return {
    blocks: [
      { kind: 'lead', text: replies.ticket },
      { kind: 'paragraph', text: replies.ticketWhere },
      portalLink(speaking.language),
      { kind: 'paragraph', text: replies.complaintApart },
      askAPerson(speaking),
    ],
    choices: [],
  };
}

/** A person is wanted: the hotline, or the counter where no hotline is configured. */
export function composeOperatorByPhone({ centre, language }: Speaking): Reply {
  const { replies } = wordsOf(language);
  if (!centre.hotline) {
    return { blocks: [{ kind: 'lead', text: replies.operatorAtCounter(centre.name) }], choices: [] };
  }
  return {
    blocks: [
      { kind: 'lead', text: replies.operator },
      { kind: 'phone', label: replies.hotline, number: centre.hotline },
    ],
    choices: [],
  };
}

export function portalLink(language: Language): Block {
  return { kind: 'link', label: wordsOf(language).replies.nationalPortal, url: nationalPortal };
}
