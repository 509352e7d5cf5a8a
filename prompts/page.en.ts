/** The words of the chat page in English. An example's `value` is what is asked. */
export const pageEn = {
  title: (centre: string) => `Ask about administrative procedures · ${centre}`,
  description:
    'Ask about administrative procedures in plain words: papers to bring, fees, time, where to go, with sources.',
  brand: 'Một Cửa',
  tagline: 'Ask first, and one trip is enough.',
  skip: 'Skip to the question box',
  hotline: 'Hotline',
  otherLanguage: { label: 'Tiếng Việt', language: 'vi' },
  startOver: 'Ask something else',

  pausedNow:
    'The assistant is paused and cannot answer just now. What you send is kept; if it is urgent, please call or come to the counter.',
  heading: 'What do you need to get done?',
  greeting: 'Ask as you would say it aloud. Vietnamese is understood best, with or without accents.',
  notice: 'Notice',
  abilities:
    'I tell you which papers to bring and which are not needed, the fee, the time, where to apply, how to do it online, and the source. Send the code of a dossier to see how far it is. If something is wrong in your neighbourhood, tell me and I pass it on.',
  privacyTitle: 'No need to say who you are',
  privacy:
    'Please leave out names, ID numbers and phone numbers. Questions are kept to improve the answers; personal numbers are masked before they are stored.',

  limited: (seconds: number) => `Too many questions at once. Please try again in ${seconds} seconds.`,

  footnote: 'Answered automatically from published procedures.',
  footnoteHotline: 'To reach a person, call',

  missingTitle: 'There is no such page',
  missing: 'The address may be mistyped, or the page has moved.',
  brokenTitle: 'Something is broken',
  broken: 'The fault is on our side. Please try again in a few minutes.',
  busyTitle: 'One moment, please',
  busy: 'Too many pages were opened at once. Wait a minute, then reload this page.',
  refusedTitle: 'This request cannot be taken',
  refused: 'Please open the page again and ask from the start.',
  home: 'Back to the questions',
  requestNumber: 'Request number',
};
