import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldText } from '#knowledge/fold.ts';
import { absentVi } from '#prompts/absent.vi.ts';
import { answerAbsent } from '#src/answers/doors/answer-absent.ts';
import type { Turn } from '#src/answers/turn.ts';
import { understandQuestion } from '#src/answers/understand-question.ts';
import { candidate } from '#tests/support/candidate.ts';

/** `topic message`: what the catalogue at hand does not hold, and `-` what only sounds like it. */
const rows = readFileSync('tests/src/answers/absent.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([topic = '', message = '']) => ({ topic, message }));

const turn: Turn = {
  centre: { name: 'Trung tâm', hotline: '1900 0000', province: null },
  ...{ language: 'vi', today: '2026-11-22', time: '09:00', topic: {}, ward: null, said: 'words' },
};

function leadOf(message: string, field = 'Hộ tịch'): string | null {
  const asked = understandQuestion(message);
  const ranked = [candidate('9.000001', 0.9, { field })];
  const [lead] = answerAbsent(turn, { asked, ranked })?.part.blocks ?? [];
  return lead?.kind === 'lead' ? lead.text : null;
}

function leadFor(topic: string): string | null {
  const said = Object.entries(absentVi.topics).find(([name]) => name === topic)?.[1];
  return said ? absentVi.lead(said.about) : null;
}

describe('work of offices that the catalogue does not hold', () => {
  it.each(rows)('$message: $topic', ({ topic, message }) => {
    for (const written of [message, message.normalize('NFD'), foldText(message)]) {
      expect(leadOf(written)).toBe(leadFor(topic));
    }
  });

  it('every topic has a row', () => {
    const tried = new Set(rows.map(({ topic }) => topic));
    expect(Object.keys(absentVi.topics).filter((topic) => !tried.has(topic))).toEqual([]);
  });

  it('says who usually settles it, where to look, whom to call and what goes with it', () => {
    const asked = understandQuestion('mở quán karaoke');
    const part = answerAbsent(turn, { asked, ranked: [] })?.part;
    expect(part).toMatchObject({ outcome: 'no-knowledge', reason: 'nothing-found', procedure: null });
    expect(part?.blocks.map(({ kind }) => kind)).toEqual(['lead', 'paragraph', 'link', 'phone', 'paragraph']);
    expect(part?.choices.map(({ value }) => value)).toEqual(['Thủ tục 1.001612', 'Thủ tục 2.001478']);
  });

  it.each([
    ['mở phòng khám nha khoa', 'Khám bệnh, chữa bệnh'],
    ['mở quán karaoke', 'Văn hóa'],
    ['lập hội đồng hương', 'Tổ chức phi chính phủ; hội'],
    ['xin giấy phép lao động cho chuyên gia Nhật', 'Việc làm'],
  ])('"%s" is left to a catalogue that holds "%s"', (message, field) => {
    expect(leadOf(message, field)).toBeNull();
  });
});
