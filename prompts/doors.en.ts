import type { DoorWords } from './doors.vi.ts';

const courtChoices = [
  { label: 'File with the court online', value: 'Thủ tục 3.000163' },
  { label: 'Ask for legal aid', value: 'Thủ tục yêu cầu trợ giúp pháp lý' },
];

export const doorsEn: DoorWords = {
  court: {
    lead: 'This is settled by a court, not by the ward or this centre.',
    wayOn: [
      'Usually it is filed at the People’s Court where the other side lives; ask there first. The court tells you the form, the papers and the court fee.',
      'Once the court has decided, ask me about the papers that follow (civil status, residence, land).',
    ],
    choices: courtChoices,
  },
  bank: {
    lead: 'For loans, interest and accounts, ask a bank.',
    wayOn: [
      'Poor and near-poor households and students can ask the Bank for Social Policies or the savings group of their village.',
      'I can tell you about papers that a bank wants (single status, mortgage of land).',
    ],
    choices: [
      { label: 'Certificate of single status', value: 'Thủ tục 1.004873' },
      { label: 'Register a mortgage of land', value: 'Đăng ký thế chấp quyền sử dụng đất' },
    ],
  },
  police: {
    lead: 'Report this to the nearest ward or commune police at once.',
    wayOn: [
      'Bring messages, transfer receipts, and the phone or account number of the other side. In danger call 113.',
      'If you sent money, call your bank at once and ask it to hold the transfer.',
    ],
    choices: [{ label: 'How to recognise fraud', value: 'cuộc gọi giả danh công an' }],
  },
  labour: {
    lead: 'Unpaid wages and disputes with a company are no procedure of this centre.',
    wayOn: [
      'Ask the trade union, or the People’s Committee of the ward where the company is, for a labour mediator. If that fails, file with the court.',
      'I can tell you about unemployment benefit and the insurance book.',
    ],
    choices: courtChoices,
  },
  power: {
    lead: 'For power, water or internet cuts call the supplier; the number stands on the bill.',
    wayOn: [
      'I can help with administrative procedures: which papers, what it costs, how long it takes, where to file.',
    ],
    choices: [],
  },
  doctor: {
    lead: 'For illness and medicine ask the health station or a doctor. In an emergency call 115.',
    wayOn: ['I can tell you about health insurance cards, sick pay and disability.'],
    choices: [{ label: 'Health insurance card', value: 'cấp lại thẻ bảo hiểm y tế' }],
  },
  school: {
    lead: 'For marks, timetables and tuition ask the school.',
    wayOn: ['I can tell you about changing schools, enrolment and reduced tuition.'],
    choices: [],
  },
};
