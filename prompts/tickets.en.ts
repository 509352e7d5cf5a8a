import type { TicketWords } from './tickets.vi.ts';

const parts = { name: 'your name', phone: 'your phone number', address: 'your address' } as const;

function joined(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

export const ticketsEn: TicketWords = {
  ask: {
    what: 'Please tell me what happened.',
    where: 'Where is it? Type an address, or the name of the ward.',
    when: 'When did it happen?',
    photos: 'If you have photos, please send them now.',
    who: (missing) =>
      `Please give me ${joined(missing.map((part) => parts[part]))}, so that the agency can answer.`,
  },
  askAgain: {
    what: 'Please tell me a little more: what happened, and how?',
    where: 'I am not sure of the place yet. Type a street, a ward, or something nearby.',
    when: 'I am not sure of the time yet. Type for example: last night, Monday, 20/11.',
    photos: 'Send a photo, or type "none".',
    who: (missing) => `I still need ${joined(missing.map((part) => parts[part]))}.`,
  },
  askOfDossier: {
    where: 'Where did you hand it in? Tell me the ward or the centre, and the dossier code if you have it.',
    photos: 'If you have a photo of the receipt, please send it now.',
  },
  askOfDossierAgain: 'Noted. Where did you hand it in: which ward, or the centre?',
  needed: {
    what: 'I need this to send it to the right place. A few words will do.',
    who: 'By law a report needs a name, an address, and a phone number or e-mail. Only the agency sees them; they are not published.',
  },
  noAnonymous:
    'The centre does not take reports without a name. Only the agency sees your name and number; they are not published.',
  otherWay: (hotline) =>
    hotline === null
      ? 'If you would rather not be named, you can speak in person at the citizens’ reception office.'
      : `If you would rather not be named, you can call ${hotline}, or speak in person at the citizens’ reception office.`,
  onlyAgency: 'Only the agency that deals with it sees this; it is not published.',
  mayBeAnonymous: 'If you would rather not give your name, choose anonymous.',
  askWard: 'Which ward or commune is that in? With its name the report reaches the right agency.',
  skip: { label: 'Skip', value: 'skip' },
  noPhotos: { label: 'No photos', value: 'no photos' },
  anonymous: { label: 'Anonymous', value: 'anonymous' },
  giveUp: { label: 'Do not send', value: 'cancel' },

  readBack: 'This is what I wrote down. Is it right?',
  rows: {
    what: 'What happened',
    where: 'Where',
    when: 'When',
    photos: 'Photos',
    who: 'From',
    location: 'shared location',
  },
  leftOut: 'not given',
  noPhotosLeft: 'none',
  namedAnonymous: 'anonymous',
  photoCount: (count) => (count === 1 ? '1 photo' : `${count} photos`),
  consent: 'By choosing Send the report you agree that the agency sees this. A report must be true.',
  send: { label: 'Send the report', value: 'send' },
  change: { label: 'Change', value: 'change' },
  askWhich: 'What would you like to change?',
  changeField: {
    what: { label: 'What happened', value: 'change what' },
    where: { label: 'Where', value: 'change where' },
    when: { label: 'When', value: 'change when' },
    photos: { label: 'Photos', value: 'change photos' },
    who: { label: 'From', value: 'change contact' },
  },
  givenUp: 'I dropped this report. It was sent nowhere and is not kept.',
  stillHere: 'Are you safe? I keep your report; write on when you are.',

  lawfulChannel: {
    complaint:
      'This sounds like a complaint: you disagree with a decision or an act that concerns you. By law it has time limits and a procedure of its own, and is sent in writing to the agency that decided, or to the citizens’ reception office.',
    denunciation:
      'This sounds like a denunciation: you report that somebody broke the law. It has a law of its own, which keeps your identity secret, and is sent in writing to the competent agency or to the citizens’ reception office.',
  },
  channelWhere: {
    complaint:
      'A first complaint goes to the agency or person that decided or acted: hand it in at their citizens’ reception office, or post it. The time for it is limited, so do not wait.',
    denunciation:
      'A denunciation goes to the head of the agency in charge of the person concerned: hand it in at that agency’s reception office or the one above it, or post it. If money was asked or taken, you can also tell the police.',
  },
  insteadOfIt: 'Sent here, it is only dealt with as a report.',
  sendAnyway: { label: 'Send as a report', value: 'send it anyway' },

  begin: 'I will write it down for you and pass it to the right agency.',
  goOn: 'Let us go on with the report that you began.',
  waits: 'I am keeping the report that you began. Let us go on:',
  nothingOpen: 'No report is being written. To report something, just tell me what happened.',
  photosFull: (most) => `I can take ${most} photos at most; the others do not go with the report.`,
  sentBefore: (code) => `This report was sent already. Tracking code: ${code}.`,
  veiled: '[who sends the report]',
  answerCame: (code) => `Your report ${code} was answered:`,
  refusedCame: (code) => `Your report ${code} was not taken up.`,
  refusedWhy: (why) => `The reason: ${why}`,
  askWhyRefused: 'The agency gave no reason. Please ask the centre for it and give this code.',
  mayObject: 'If you disagree, press the button below, and the agency looks at it again.',
  objects: { label: 'Ask to look again' },
  rated: 'Thank you for rating it.',
  ratedLow: (code) => `If it is not solved, reopen report ${code} with the button below.`,
  meant: (code: string) => `Do you mean your report ${code}? If so, choose below; if not, just ask on.`,
  reopened: (code) => `I reopened report ${code}; the agency was asked to look again.`,
  whatIsLeft: 'Please tell me what is still wrong, and I add it to this report.',
  added: (code) => `I added it to report ${code}, where the agency reads it.`,
  besides: (code) =>
    `Report ${code} was sent. To add to it, press the first button; anything else becomes a new report.`,
  joins: (code) => `Add to ${code}`,
  askCode: 'Please send me the code of the report, which begins with PA-, and I look how it stands.',
  reopenedTooOften: 'This report was reopened several times. Please speak with a person of the centre.',
  notNow: 'That cannot be done with this report just now.',
  confirmed: (code) => `I have your report. Its tracking code is ${code}.`,
  confirmedKeep:
    'Keep this code. To see how it stands, send it to me, or read it out to a person of the centre.',
  answerBy: (day) => `An answer is expected by ${day}.`,
  answerByUnsure: (day) => `An answer is expected by ${day}; the centre still has to confirm this limit.`,

  states: {
    received: 'received, on its way to the agency',
    filed: 'filed',
    assigned: 'being dealt with',
    forwarded: 'handed on to the competent agency',
    answered: 'answered',
    closed: 'closed',
    rejected: 'not taken up',
    reopened: 'being looked at again',
  },
  tracked: (code, state) => `Report ${code}: ${state}.`,
  trackedRows: { received: 'Received', agency: 'Agency', due: 'Answer due', answer: 'Answer' },
  late: 'The answer to this report is late. I am sorry; the centre is reminding the agency.',
  unknownCode: 'I find no report with this code. Please check each letter.',
  rate: 'Are you satisfied with this answer?',
  rates: ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'],
  reopen: { label: 'Not solved yet', value: 'my report is not solved' },
};
