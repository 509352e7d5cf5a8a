import { foldText } from '#knowledge/fold.ts';

const says = new Set(
  'da vang u uh um uhm ok oke okay okie okela duoc dung chinh chuan dong gui phai yes yep send confirm correct hop chot duyet'.split(
    ' ',
  ),
);
/** What may stand around a yes and takes nothing from it. */
const around = new Set(
  (
    'a ah ad ban bay em chi anh minh toi tui con chau bac co chu oi nhe nha nhen nghen nghe hen ha hay voi di giup ho dum roi ' +
    'luon lien ngay cho the vay thoi la thi do day het ca tat hoan toan xac nhan y phan anh thong tin noi dung nay kia nhu tren ' +
    'ben lai ly li gium now it please that this is right the report dieu dung xem cam on nhieu vang'
  ).split(' '),
);
const mostWords = 12;

/** "Đúng rồi gửi đi", "ok em gửi luôn nha": every word of it is a yes, or stands around one. */
export function saysYes(text: string): boolean {
  const folded = foldText(text);
  const words = folded.match(/[\p{L}\d]+/gu) ?? [];
  if (words.length === 0 || words.length > mostWords || /\?/.test(text)) return false;
  // "Đừng gửi" is none, and without marks "dung gui" may be that.
  const isDont = /\bdung (?:co )?gui\b/.test(folded) && !/đúng,? gửi/iu.test(text.normalize('NFC'));
  if (isDont || /^\W*thoi\W*$/.test(folded)) return false;
  return words.some((word) => says.has(word)) && words.every((word) => says.has(word) || around.has(word));
}
