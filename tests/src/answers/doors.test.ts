import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldText } from '#knowledge/fold.ts';
import { answerUnsought } from '#src/answers/answer-unsought.ts';
import { answerDoor } from '#src/answers/doors/answer-door.ts';
import type { Turn } from '#src/answers/turn.ts';
import { understandQuestion } from '#src/answers/understand-question.ts';

/** `door message`: what must be pointed to, `outside` what no office settles, `office` what has to be searched. */
const rows = readFileSync('tests/src/answers/doors.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([door = '', message = '']) => ({ door, message }));

const turn: Turn = {
  centre: { name: 'Trung tâm', hotline: null, province: null },
  ...{ language: 'vi', today: '2026-11-22', time: '09:00', topic: {}, ward: null, said: 'words' },
};
/** Those of another door are all said to be no business of an office. */
const otherDoors = new Set(['court', 'bank', 'police', 'labour', 'power', 'doctor', 'school']);

function doorOf(message: string): string {
  const asked = understandQuestion(message);
  const part = (answerUnsought(turn, asked, null) ?? answerDoor(turn, asked))?.part;
  if (!part) return asked.spoken.includes('off-topic') ? 'outside' : 'office';
  return part.intent === 'out-of-scope' ? 'outside' : part.intent;
}

function wrongOf(door: string, write: (message: string) => string): readonly string[] {
  const wanted = otherDoors.has(door) ? 'outside' : door;
  return rows
    .filter((row) => row.door === door)
    .map(({ message }) => write(message))
    .filter((message) => doorOf(message) !== wanted);
}

const least = 0.9;

describe('which door a message is for', () => {
  const doors = [...new Set(rows.map(({ door }) => door))];

  it.each(doors.filter((door) => door !== 'office'))('nine in ten that want "%s" are heard', (door) => {
    const count = rows.filter((row) => row.door === door).length;
    for (const write of [String, foldText]) {
      const wrong = wrongOf(door, write);
      expect(1 - wrong.length / count, wrong.join('\n')).toBeGreaterThanOrEqual(least);
    }
  });

  it('what an office settles is searched, with marks and without', () => {
    expect(wrongOf('office', String)).toEqual([]);
    expect(wrongOf('office', (message) => message.normalize('NFD'))).toEqual([]);
    expect(wrongOf('office', foldText)).toEqual([]);
  });

  it.each([
    'Kiểm tra công tác nghiệm thu về phòng cháy chữa cháy',
    'Giải thể quỹ thành viên, quỹ đóng, quỹ mở, quỹ đầu tư bất động sản',
    'Cấp giấy phép sát hạch cho trung tâm sát hạch lái xe loại 3',
    'Trình báo mất thẻ ABTC thực hiện tại cấp tỉnh',
  ])('"%s" is the name of a procedure', (name) => {
    expect(doorOf(name)).toBe('office');
    expect(doorOf(foldText(name))).toBe('office');
  });
});
