/** The words of `chat.vi.ts` in English. */
export const chatEn = {
  badge: 'Automated assistant',

  examplesTitle: 'Try one',
  examples: [
    { label: 'Which papers to register a birth?', value: 'Làm khai sinh cho con cần giấy tờ gì?' },
    {
      label: 'What does a driving licence exchange cost?',
      value: 'Đổi giấy phép lái xe hết bao nhiêu tiền?',
    },
    { label: 'Replace a lost ID card', value: 'Làm lại thẻ căn cước bị mất' },
    { label: 'Can temporary residence be registered online?', value: 'Đăng ký tạm trú qua mạng được không?' },
    { label: 'Where to register a marriage?', value: 'Đăng ký kết hôn ở đâu?' },
    { label: 'How long does a household business take?', value: 'Mở hộ kinh doanh mất bao lâu?' },
  ],

  log: 'Conversation',
  composer: 'Ask a question',
  question: 'Your question',
  placeholder: 'Your question',
  send: 'Send',
  keys: 'Enter sends, Shift + Enter starts a new line.',
  attach: 'Attach a photo or a file',
  file: (name: string) => `File: ${name}`,
  place: {
    share: 'Share where I am',
    shown: 'Where I am',
    looking: 'Finding where you are…',
    denied:
      'The browser does not let me see where you are. Type the address or the name of the ward instead.',
    unknown: 'I could not find where you are. Please type the address or the name of the ward.',
  },
  uploading: 'Sending the file…',
  notTaken: {
    kind: 'This kind of file is not taken, or its name does not match what is in it. Photos, PDF, Word, Excel, sound, video and text are.',
    large: 'This file is too large. Please send a lighter one, or photos of its pages.',
    empty: 'There is nothing in this file. Please choose another.',
    many: 'You have sent a great many files today. Please go on tomorrow, or bring the papers to the counter.',
    lost: 'This file could not be sent. Please choose it again.',
  },
  charactersLeft: (left: number) => `${left} characters left`,
  charactersOver: (over: number) => `${over} characters too many`,

  you: 'You asked',
  assistant: 'The assistant answers',
  sending: 'Looking for the answer…',
  slow: 'Still looking, a moment more…',
  writing: 'Still writing…',
  kept: { question: 'Your question is kept', file: 'Your photo or file is kept' },
  late: (kept: string) =>
    `This takes longer than usual. ${kept}; the answer appears here as soon as it is there.`,
  paused: (kept: string) =>
    `The assistant is paused for a while. ${kept}; the answer appears here once it goes on.`,
  reconnecting: (kept: string) =>
    `The connection is unsteady, reconnecting. ${kept}; the answer appears here as soon as it is there.`,
  retry: 'Try again',
  failed: (kept: string) =>
    `The connection is unsteady; this was not sent yet. ${kept}, and goes out as soon as it can.`,
  offline: (kept: string) => `This device is offline. ${kept}, and goes out once it is connected.`,
  limitedKept: (kept: string, seconds: number) =>
    `Too much at once. ${kept}, and is tried again in ${seconds} seconds.`,
  received: 'The centre has received this.',
  person: 'Staff of the centre',
  aFile: 'file',
  saveFile: (name: string, kilobytes: number) => `Save ${name} (${kilobytes.toLocaleString('en')} KB)`,
  savingFile: 'Fetching the file…',
  savedFile: 'Saved.',
  fileGone: 'This file can be fetched no more. Write, so that it is sent again.',
  fileFailed: 'The connection failed. Please press again.',
  onlyHere: 'The answer comes to this page only: please keep it open while you wait.',
  notice: 'About this conversation',
  empty: 'Please type a question before pressing “Send”.',
  tooLong: 'The question is longer than 2,000 characters. Please shorten it or split it up.',
  unusable: 'This question could not be read. Please type it again in plain words.',

  choices: 'Choose to go on',
  answersToAsk: 'Choose an answer',
  procedureCode: 'Procedure code',
  hands: {
    submit: 'Hand in',
    present: 'Only show, and take back',
    'not-needed': 'No need to hand in',
  },
  ready: (ticked: number, all: number) => `${ticked} of ${all} ready`,
  printChecklist: 'Print this list',
  list: { open: 'Open my list', print: 'Print', card: 'Save as image' },
  form: 'Form',
  sources: (count: number) => `Sources (${count})`,
  newTab: 'opens a new page',
};
