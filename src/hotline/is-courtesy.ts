/** What keeps a conversation going: who is spoken to, assent, thanks, "alo". */
const filling = new Set(
  [
    'dạ vâng ừ ừa ờ à ạ á ơi ôi ok oke ừm hả nhỉ ha hen hí rồi thế vậy rứa nha nhé nhe nghe nghen được thôi thì là mà đã',
    'em anh chị cô chú bác con cháu ông bà mình tôi tui o dì cậu bạn ấy đó này ni nè đi luôn cái chút tí xíu chừ để lại',
    'cảm cám ơn chào alo xin phép nhiều quá lắm hiểu biết nhớ trời đất bái bai lỗi vội ngon thật hết đây với',
  ].flatMap((words) => words.split(' ')),
);
/** A yes or a no: an answer to whatever was asked just before. */
const assenting = new Set('có không hông khôn chưa đúng phải chuẩn chính xác chứ'.split(' '));

const person = '(?:em|anh|chị|cô|chú|bác|con|cháu|tôi|tui|mình|bà|ông)';
const few = '(?:một|vài|mấy|chút|tí|xíu|lát|tẹo)';
const matter = '(?:cái|câu|việc|chuyện|vấn đề|vụ|điều)';
/** What is said of a talk, and of no matter. */
const talk = [
  // "Cho em hỏi thêm cái nữa", "còn cái này nữa".
  `(?:(?:cho|xin) )?(?:${person} )?(?:muốn |định |tính )?hỏi(?: thêm)?(?: ${few}| ${matter})*(?: (?:này|nữa|khác|với))*`,
  `còn ${matter}(?: (?:này|ni))?(?: nữa)?`,
  // "Chờ em lấy cái bút ghi", "nói chậm thôi", "nghe rõ không".
  `(?:chờ|đợi)(?: ${person})?(?: máy)?(?: ${few})*`,
  '(?:lấy|kiếm|tìm)(?: (?:cái|cây|tờ|cuốn))? (?:bút|viết|giấy bút|sổ)',
  'ghi(?: (?:lại|ra|xuống))?',
  'nói (?:chậm|to|lớn|lại|rõ)(?: (?:chậm|hơn|lên|lại))*(?: thôi)?',
  'nghe (?:rõ|được|thấy)(?: (?:không|hông|chưa|rõ))?',
  'có (?:nghe|ai)(?: (?:không|đó|rõ|máy|nói))*',
  // "Trời ơi phức tạp quá", "chị khỏe không".
  '(?:phức tạp|rắc rối|tốt|hay|may|mệt) (?:quá|ghê|thật|rồi)',
  'yên tâm',
  '(?:khỏe|khoẻ)(?: không)?',
];
const talking = new RegExp(`(?<!\\p{L})(?:${talk.join('|')})(?!\\p{L})`, 'giu');

/** Whether nothing is said but courtesy, and that somebody is about to ask; a yes or a no beside it is courtesy too. */
export function isCourtesy(text: string): boolean {
  return leftOf(text).every((word) => assenting.has(word));
}

/** Whether it is courtesy with a yes or a no in it: "dạ đúng rồi ạ". */
export function isYesOrNo(text: string): boolean {
  const left = leftOf(text);
  return left.length > 0 && left.every((word) => assenting.has(word));
}

function leftOf(text: string): readonly string[] {
  const said = text.normalize('NFC').toLowerCase().replace(talking, ' ');
  const words = said.match(/[\p{L}\d]+/gu) ?? [];
  return words.filter((word) => !filling.has(word));
}
