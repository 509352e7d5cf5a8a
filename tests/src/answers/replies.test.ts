import { describe, expect, test } from 'vitest';
import { composeAboutAssistant } from '#src/answers/compose/compose-about-assistant.ts';
import { composeAskedBack } from '#src/answers/compose/compose-asked-back.ts';
import {
  composeDossierElsewhere,
  composeOperatorByPhone,
  composeTicketElsewhere,
} from '#src/answers/compose/compose-elsewhere.ts';
import { composeEmergency, emergencyNumbers } from '#src/answers/compose/compose-emergency.ts';
import { composeFault } from '#src/answers/compose/compose-fault.ts';
import {
  composeFarewell,
  composeGreeting,
  composeThanks,
  type Speaking,
} from '#src/answers/compose/compose-greeting.ts';
import {
  composeCodeUnknown,
  composeNotFound,
  composeNotUnderstood,
} from '#src/answers/compose/compose-not-found.ts';
import { composeOutOfScope } from '#src/answers/compose/compose-out-of-scope.ts';
import { composePersonUnneeded, composeUnreadable } from '#src/answers/compose/compose-unreadable.ts';
import { renderText } from '#src/answers/compose/render-text.ts';

const speaking = {
  centre: { name: 'Trung tâm Thử', hotline: '19001000', province: null },
  language: 'vi',
} as const;
const withoutHotline = { ...speaking, centre: { name: 'Trung tâm Thử', hotline: null, province: null } };

test.each(emergencyNumbers)('in an emergency the first line is only the number %s', (number) => {
  const { blocks, choices } = composeEmergency({ number, language: 'vi' });
  expect(renderText(blocks, 'vi').split('\n')[0]).toBe(`Gọi ngay ${number}.`);
  expect(blocks).toContainEqual(expect.objectContaining({ kind: 'phone', number }));
  expect(choices).toEqual([]);
});

describe('asking back', () => {
  const variants = [
    { code: '9.000001', name: 'Thủ tục đăng ký nuôi rùa', plainName: 'Nuôi rùa' },
    { code: '9.000002', name: 'Thủ tục cấp lại giấy nuôi rùa.' },
    { code: '9.000003', name: 'Ba' },
    { code: '9.000004', name: 'Bốn' },
  ];

  test('offers three variants as numbers and buttons that carry code and aspect', () => {
    const { blocks, choices } = composeAskedBack({ ...speaking, variants, aspects: ['fee'] });
    expect(renderText(blocks, 'vi')).toBe(
      [
        'Anh/chị hỏi phí, lệ phí của thủ tục nào ạ?',
        '',
        'Bấm chọn hoặc nhắn số thứ tự:',
        '1. Nuôi rùa (mã 9.000001)',
        '2. Cấp lại giấy nuôi rùa (mã 9.000002)',
        '3. Ba (mã 9.000003)',
      ].join('\n'),
    );
    expect(choices.slice(0, 2)).toEqual([
      { label: 'Nuôi rùa', value: 'Lệ phí của thủ tục 9.000001' },
      { label: 'Cấp lại giấy nuôi rùa', value: 'Lệ phí của thủ tục 9.000002' },
    ]);
    expect(choices).toHaveLength(3);
  });

  test('keeps several aspects in the value, and none where none was said', () => {
    const many = composeAskedBack({ ...speaking, variants, aspects: ['fee', 'place'] });
    expect(many.choices[0]?.value).toBe('Thủ tục 9.000001: lệ phí, nộp ở đâu');
    const none = composeAskedBack({ ...speaking, variants, aspects: [] });
    expect(none.choices[0]?.value).toBe('Thủ tục 9.000001');
    expect(none.blocks[0]).toEqual({ kind: 'lead', text: 'Anh/chị hỏi thủ tục nào ạ?' });
  });

  test('without variants asks for the work and gives examples', () => {
    const { blocks, choices } = composeAskedBack({ ...speaking, variants: [], aspects: [] });
    expect(blocks).toHaveLength(2);
    expect(choices.length).toBeGreaterThan(0);
  });
});

const replies = {
  greeting: composeGreeting,
  thanks: composeThanks,
  farewell: composeFarewell,
  about: composeAboutAssistant,
  'out of scope': composeOutOfScope,
  'not found': composeNotFound,
  unreadable: composeUnreadable,
  'personal number': (to: Speaking) => composePersonUnneeded({ ...to, told: 'number', choices: [] }),
  'name inside a talk': (to: Speaking) =>
    composePersonUnneeded({ ...to, told: 'name', choices: [{ label: 'Lệ phí', value: 'Lệ phí' }] }),
  dossier: composeDossierElsewhere,
  ticket: composeTicketElsewhere,
  operator: composeOperatorByPhone,
  fault: composeFault,
};

describe.each(Object.entries(replies))('the reply "%s"', (_name, compose) => {
  test('is short, says something in each block, and stands in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      const text = renderText(compose({ ...speaking, language }).blocks, language);
      expect(text.length).toBeLessThan(500);
      expect(text).not.toMatch(/undefined|null|!/);
      expect(text.split('\n').every((line) => line.trim() !== '')).toBe(true);
    }
  });

  test('names no hotline where none is configured', () => {
    const { blocks } = compose(withoutHotline);
    expect(blocks.some(({ kind }) => kind === 'phone')).toBe(false);
    expect(blocks.length).toBeGreaterThan(0);
  });
});

test('who writes English and is not understood is told to ask in Vietnamese', () => {
  for (const compose of [composeNotUnderstood, composeNotFound]) {
    const said = compose({ ...speaking, language: 'en' });
    expect(renderText(said.blocks, 'en')).toContain('must be asked about in Vietnamese');
    expect(renderText(compose(speaking).blocks, 'vi')).not.toContain('tiếng Việt');
  }
});

test('feedback is told apart from complaint and denunciation', () => {
  const text = renderText(composeTicketElsewhere(speaking).blocks, 'vi');
  expect(text).toMatch(/Khiếu nại .* tố cáo .* gửi đơn/);
});

test('a code that nothing carries is repeated, and nothing is guessed', () => {
  const { blocks, choices } = composeCodeUnknown({ ...speaking, code: '9.999999' });
  expect(blocks[0]).toEqual({ kind: 'lead', text: 'Tôi không có thủ tục nào mang mã 9.999999.' });
  expect(choices).toEqual([]);
});

test('the assistant says that it is automatic', () => {
  for (const compose of [composeGreeting, composeAboutAssistant]) {
    expect(renderText(compose(speaking).blocks, 'vi')).toContain('trợ lý tự động');
  }
});
