import { expect, it } from 'vitest';
import { hidePersonal, withoutHidden } from '#src/answers/personal/hide-personal.ts';

it.each(['NFC', 'NFD'])('hides names, phones and numbers, and shows them back, written in %s', (form) => {
  const hiding = hidePersonal();
  const said =
    'Tôi tên là Nguyễn Thị Mận, số căn cước 001099000017, điện thoại 0912 345 678, muốn đổi bằng lái';
  const hidden = hiding.hide(said.normalize(form));

  expect(hidden).not.toMatch(/Mận|001099000017|0912|345 678/);
  expect(hidden).toMatch(/\[\[person\.1\]\].*\[\[number\.1\]\].*\[\[phone\.1\]\].*muốn đổi bằng lái/);
  expect(hiding.restore(hidden)).toBe(said.normalize('NFC'));
});

it('calls the same person and the same number the same, in every text of a message', () => {
  const hiding = hidePersonal();
  const before = hiding.hide('gọi em số 0912.345.678 nhé');
  const now = hiding.hide('sđt 0912345678, còn 0987 654 321 là của vợ em');

  expect(before).toContain('[[phone.1]]');
  expect(now).toMatch(/\[\[phone\.1\]\].*\[\[phone\.2\]\]/);
});

it('takes a placeholder that a citizen types for nothing', () => {
  const hiding = hidePersonal();
  const hidden = hiding.hide('[[phone.1]] là số của ai, gọi 0912 345 678');

  expect(hidden.match(/\[\[phone\.1\]\]/g)).toHaveLength(1);
  expect(hiding.restore(hidden)).toContain('0912 345 678');
  expect(hiding.restore(hidden)).toMatch(/^\[phone\.1\] là số/);
});

it('knows nothing of another message', () => {
  hidePersonal().hide('0912 345 678');

  expect(hidePersonal().restore('gọi [[phone.1]]')).toBe('gọi ');
});

it('leaves codes of procedures, money and days as they are', () => {
  const said = 'thủ tục 1.001193 lệ phí 1.250.000 đồng, nộp ngày 22/11/2026';

  expect(hidePersonal().hide(said)).toBe(said);
});

it('searches without what it hid', () => {
  expect(withoutHidden('[[person.1]] muốn làm khai sinh cho [[person.2]] ở xã')).toBe(
    'muốn làm khai sinh cho ở xã',
  );
});
