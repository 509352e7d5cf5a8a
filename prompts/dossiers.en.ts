import type { DossierWords } from './dossiers.vi.ts';

export const dossiersEn: DossierWords = {
  askCode:
    'Send me the dossier code from your receipt (for example H57.12-260901-0001), and I will see how far it is.',
  noCode:
    'If the receipt is lost, look in the message or e-mail from when you filed, or under your dossiers on the National Public Service Portal.',
  askProof: (codes) =>
    `So that nobody else can see dossier ${codes}, give me the last 4 digits of the phone or of the identity number that you filed it with.`,
  forSomebody:
    'If you filed it for somebody else, use the number of the person it is for, and add “for someone else”.',
  neverWhole: 'The last 4 digits are enough; please do not send the whole number.',
  notShown: (codes) =>
    `I could not open dossier ${codes}. The code or the 4 digits do not match; please look at your receipt again.`,
  notShownNext:
    'A dossier filed with a ministry or in another province is on the National Public Service Portal. If that does not help, call the hotline.',
  moreProof: (codes) =>
    `Several people have just tried to open dossier ${codes}, so I must be surer: send both, the last 4 digits of the phone and of the identity number.`,
  tooMany: (time) =>
    `You have tried several times, so I have to pause to keep the dossier safe. Try again after ${time}, or call the hotline.`,
  dropped: 'Alright, I stop here. Send me the code whenever you want to see a dossier.',
  loggedOut: 'I have closed it. Next time send me the code and the 4 digits again.',
  nothingOpen: 'No dossier is open in this conversation.',
  several: (count) => `You have ${count} dossiers open here. Which one would you like to see?`,
  code: (code) => `Dossier ${code}`,
  statuses: {
    1: {
      now: 'was sent and waits to be received.',
      next: 'The one-stop desk will take it, or say what is missing.',
    },
    2: { now: 'was received.', next: 'It is passed on to the agency that decides.' },
    3: { now: 'was not accepted.', next: 'See the reason, correct it and file again.' },
    4: { now: 'is being worked on.', next: 'When it is done you are told where to fetch the result.' },
    5: { now: 'waits for papers from you.', next: 'Once they are in, work goes on.' },
    6: { now: 'waits for a payment from you.', next: 'Once it is paid, work goes on.' },
    7: { now: 'was withdrawn at the wish of whoever filed it.', next: 'To do it after all, file a new one.' },
    8: { now: 'is on hold.', next: 'Ask the agency when it will go on.' },
    9: { now: 'is done; the result waits for you.', next: 'Bring the receipt and your identity paper.' },
    10: {
      now: 'is done and the result was handed over.',
      next: 'If something in it is wrong, tell whoever gave it to you.',
    },
  },
  papersWanted: 'Still to be handed in',
  papersUntil: (day) => `Hand them in by ${day}.`,
  fee: 'To be paid',
  pay: 'Pay online',
  due: 'Due',
  dueReckoned: (day) => `${day} (reckoned from the time limit of the procedure; the receipt counts)`,
  dueBefore: (day, before) => `${day} (a new date; the first was ${before})`,
  stopped: 'The time limit stands still and goes on once you have done this.',
  late: (days) =>
    `It is ${days} working days late. The agency owes you an apology and a new date; you may ask for the reason.`,
  lateToday: 'It is past its time today. You may ask for the reason and a new date.',
  promisedAnew: 'The agency has given the new date above.',
  finishedLate: (days) => `The result came ${days} working days late.`,
  reason: 'Reason',
  note: "The agency's note",
  procedure: 'Procedure',
  agency: 'Agency',
  applicant: 'Applicant',
  received: 'Received',
  result: 'Fetch the result',
  resultBy: { counter: 'at the counter', post: 'by post', online: 'online' },
  tracking: (code) => `postal code of the item ${code}`,
  timeline: 'So far',
  asOf: (time, system) => `According to ${system}, at ${time}.`,
  lastKnown: (time, system) => `${system} does not answer; this is what it told last, at ${time}.`,
  portal: 'National Public Service Portal',
  choices: {
    other: 'See another dossier',
    logOut: 'Close the dossier',
    stop: 'Never mind',
    complain: 'Report the delay',
    again: 'Try another code',
    follow: 'Follow this dossier',
    agree: 'Yes, send me news',
    unfollow: 'Stop following',
    see: 'See the dossier',
  },
  consent: {
    ask: (code) => `Shall I write to you when dossier ${code} changes?`,
    what: 'I will tell you how far it is, when papers or money are wanted, a new date, a delay, or the result. A message has the code, the procedure, the agency and a shortened name.',
    where: {
      web: 'It appears in this conversation at once.',
      telegram: 'It is sent to this Telegram conversation.',
      zalo: 'It is sent by this Zalo; if you have not written for long, as a Zalo notice, perhaps to the phone number of the application if you are the applicant. It costs you nothing.',
    },
    until: (day) =>
      `I go on until it is finished, at most to the end of ${day}. From 9 p.m. to 7 a.m. I only write about what is due that same day.`,
    stop: 'To stop, press “Stop following” or write “stop following”.',
  },
  followed: (code, day) => `I will write here when there is news of ${code}, until the end of ${day}.`,
  unfollowed: (codes) => `I no longer follow ${codes}. You can still look at any time.`,
  followsNothing: 'You follow no dossier here.',
  following: (count) => `I follow ${count} for you:`,
  followingLine: (code, name, day) => `${code}${name ? `, ${name}` : ''}: until the end of ${day}`,
  cannotFollow: 'This dossier is finished or not open here, so I cannot follow it.',
  followWhich: 'Which dossier do you want to follow?',
  changes: {
    status: (code, now) => `News: dossier ${code} ${now}`,
    'papers-wanted': (code) => `Dossier ${code} needs more papers from you.`,
    'result-waiting': (code) => `The result of dossier ${code} is ready for you.`,
    'fee-owed': (code) => `Dossier ${code} waits for your payment.`,
    'new-date': (code) => `Dossier ${code} has a new date.`,
    late: (code) => `Dossier ${code} is past its date.`,
    'papers-reminder': (code) =>
      `A reminder: dossier ${code} still waits for papers, and the time is nearly up.`,
    'result-reminder': (code) => `A reminder: the result of dossier ${code} is still waiting for you.`,
  },
  receivedAt: 'Received at',
  processedAt: 'Worked on at',
  howToStop: 'If you want no more of these, write “stop following”.',
};
