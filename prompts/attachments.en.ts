import type { AttachmentWords } from './attachments.vi.ts';

const things = { photo: 'photo', file: 'file', voice: 'voice message', video: 'video' } as const;

export const attachmentsEn: AttachmentWords = {
  received: (kind) => `I have received your ${things[kind]}, but I cannot read what is in it yet.`,
  typeIt: 'Please type your question.',
  kept: (kind, days) =>
    `We keep this ${things[kind]} for ${days} days so that staff can look at it if needed; then it is deleted.`,

  lookingForCode: (kind) => `I have received your ${things[kind]} and am looking for a dossier code on it.`,
  noCode:
    'I could not read a dossier code on the photo. Please type the code on your receipt, or take the photo again, straight and in good light.',

  voiceQueued: 'I cannot listen to voice messages yet, so I have passed it on to our staff.',
  voiceNobody:
    'I cannot listen to voice messages yet, and nobody is here to do it. Please type your question.',
  voiceAdded: 'I have passed this voice message on to our staff as well.',
  voiceUnclear: 'I could not make out your voice message, so I have passed it on to our staff.',
  askedAlso: 'I have asked our staff to write back to you.',
  nobodyHere: 'Nobody of the centre answers in this chat at present.',
  leaveReport:
    'You can leave what it is about as a report, with a code to follow it and a date for its answer.',
  answeredBy: (when) => `They will answer you here in this chat before ${when}.`,
  by: (time, day) => `${time} on ${day}`,
  late: 'I am sorry: our staff are later than the time you were given.',
  urgentCall: (hotline) => `If it cannot wait, type your question or call ${hotline}.`,
  urgentType: 'If it cannot wait, type your question.',
  askMeMeanwhile: 'You can go on asking me while you wait.',

  location: 'I have received your location, but I cannot find the nearest counter by it yet.',
  sayCommune: 'Type the name of your ward or commune, and I will tell you where to go and when it is open.',
  locationNotKept: 'I do not keep the location that you sent.',

  contactOwn: 'Thank you for your phone number. I do not need it at the moment, so I have not kept it.',
  contactForeign:
    'This number does not belong to the account that you write from, so I have not taken or kept it. Please do not send other people’s numbers here.',
  contactAsk: 'Just ask about a procedure; there is no need to leave a number.',
  contactProof: 'To open the dossier, please send me the last 4 digits.',

  refusedKind:
    'I cannot take files of this kind, so I have not kept it. I take photos (JPG, PNG, WEBP, HEIC, GIF), PDF, Word (DOC, DOCX), Excel (XLS, XLSX), sound, video and text (TXT, CSV).',
  refusedName:
    'The name of this file does not match what is in it, so I have not kept it. Please save it as what it is, or send a photo instead.',
  refusedLarge: (megabytes) =>
    `This file is larger than ${megabytes} MB, so I could not take it. Please send a lighter one, or photos of its pages.`,
  refusedMany:
    'You have sent a great many files within a day, so I cannot take more now. Please go on tomorrow, or bring the papers to the counter.',
  refusedEmpty: 'There is nothing in this file. Please send it again.',
  gone: 'I could not fetch the file that you sent. Please send it again, or type your question.',

  operatorSendsFile: (centre) => `Staff of ${centre} sent a file:`,
  operatorSays: (centre) => `Staff of ${centre} answer:`,
};
