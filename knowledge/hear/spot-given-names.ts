import { foldText } from '#knowledge/fold.ts';
import { tokenize } from '#knowledge/tokenize.ts';
import { neverInNames, notNames } from './name-words.ts';
import type { PlacedWord } from './place-words.ts';

/** A name in a text (UTF-16 offsets, `to` exclusive). */
export type GivenName = { readonly from: number; readonly to: number };

const title =
  '(?:anh|chị|em|cô|chú|bác|dì|cậu|mợ|thím|ông|bà|bé|cháu|thằng|nhỏ|mệ|chi|co|chu|bac|di|ong|be|chau|thang|con trai|con gái|cháu nội|cháu ngoại|em trai|em gái|anh trai|chị gái|vợ em|vợ tôi|chồng em|chồng tôi|con em|con tôi|mẹ em|ba em)';
/** "Em Trang", "anh Tèo": told by its capital. */
const capital = new RegExp(
  `(?<=(?<![\\p{L}\\d])${title} )\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){0,2}(?![\\p{L}\\d])`,
  'gu',
);
/** "Con tên Na", also without capitals; what ends it is said after names. */
const called =
  /(?<=(?<!\p{L})(?:con|bé|be|cháu|chau|em|anh|chị|chi|ông|ong|bà|chồng|chong|vợ|vo|thằng|thang|đứa|dua|tôi|toi|mình|minh|tui)(?: (?:gái|gai|trai|em|tôi|toi|tui|nhà|nha))? (?:tên|ten)(?: (?:là|la))? ?:? ?)\p{L}{2,7}(?=\s*(?:$|[,.;!?\n])| (?:muốn|muon|cần|can|sinh|xin|hỏi|hoi|ở|đang|dang|mới|moi|năm|đã|thì|giờ|gio|nay|được|duoc|học|hoc|bị mất|\d))/giu;
/** "My name is john smith", "her full name is Anna Maria Rossi". */
const introduced =
  /(?<=(?<!\p{L})(?:my|his|her|our|husband['’]s|wife['’]s|son['’]s|daughter['’]s) (?:full |given |family |last |first )?name is )(?!(?:not|wrong|in|on|the|misspelled|missing|different|spelled|written|incorrect|too)(?!\p{L}))\p{L}{2,30}(?:[ -](?!(?:and|from|my|is|with|who|but|in|on|at|want|need|please)(?!\p{L}))\p{L}{2,30}){0,3}/giu;
const notCalled = new Set(
  'gi la trong cu khac bi sai ghi chua khong tren nay moi theo nao dem that hai bo me cha cong goi minh toi em con ai chu thu ho day du trung xau dep thuong sau vay the roi ngan dai viet sinh can muon duoc cho va hay luon chi giay nuoc lot thanh'.split(
    ' ',
  ),
);
/** Given names and pet names that are no other word after such a title, where nothing has capitals. */
const usual =
  /(?<=(?<!\p{L})(?:anh|chị|cô|chú|bác|ông|bà|bé|thằng|cháu|em) )(?:tèo|tuấn|(?<!anh )hùng|(?<!anh )dũng|cường(?! (?:độ|quốc))|oanh|thảo(?! (?:luận|dược|văn))|nhung|hằng(?! (?:ngày|tháng|năm|tuần))|tuyền|quyên(?! góp)|trâm|vy|trinh|tùng|khôi|uyên|phượng|huệ|thủy|thuỷ|yến|trang(?! (?:web|trí|trải|điểm|phục|thiết|trại))|tí|tý|tũn|bống)(?!\p{L})|(?<=(?<!\p{L})bé )(?:bo|bin|na|su|ken|kem|sóc|cún|bi|ben|mít|cốm)(?!\p{L})/gu;
/** The few that are names without marks as well. */
const bare = /(?<=(?<!\p{L})(?:anh|chi|co|chu|bac|ong|be|thang) )(?:teo|oanh|uyen|vy|bin)(?!\p{L})/gu;

const family =
  '(?:A Lăng|Alăng|A Rất|Arất|A Viết|A Vô|Ra Pát|Bríu|Bnướch|BNướch|Zơrâm|Pơloong|Hôih|Cơlâu|Ating|Riah|Ksor|Siu|Kpă|Rmah|Rah Lan|Rơ Chăm|Rơ Mah|Rcom|Niê|Êban|Mlô|Kbuôr|Cil|Kon Sơ|Y(?! (?:Tế|Sĩ|Sỹ|Học|Khoa)))';
/** Names of the highlands: "H'Bia Niê", "K'Brếu", "Y Thoan Êban", "A Lăng Bé". */
const highland = new RegExp(
  `(?<![\\p{L}\\d])[HKhk]['’ʼ\`]\\s?\\p{L}{2,}(?: \\p{Lu}\\p{L}+){0,3}|(?<![\\p{L}\\d])${family}(?: \\p{Lu}[\\p{L}'’]+){1,3}|(?<!\\p{L})(?:ksor|rcom|rmah|zơrâm|pơloong|bríu|rơ chăm) \\p{L}{2,}`,
  'gu',
);

/** After a form of address these begin what somebody is, or where they come from, and no name. */
const notGiven = new Set(
  'chu giam truong pho me canh cong si sy giao vien can hang nuoc viet my han nhat lao trung thai tay uc phap nga hue sai quang phu thuan phuong xa quan huyen tinh thanh uy ubnd zalo vneid facebook google bac dan cac nhung nha la xin muon cho oi co da'.split(
    ' ',
  ),
);

/** Given names alone, told by a form of address, by "tên", or as only names of the highlands are written. */
export function spotGivenNames(text: string, words: readonly PlacedWord[]): readonly GivenName[] {
  const isTold = words.some(({ capital: isCapital, written }) => !isCapital && /^\p{L}/u.test(written));
  const told = isTold ? namesIn(text, capital).filter((name) => isGiven(text.slice(name.from, name.to))) : [];
  const said = namesIn(text, called).filter(({ from, to }) => {
    const word = text.slice(from, to).toLowerCase();
    return !notCalled.has(foldText(word)) && !neverInNames.has(word);
  });
  const isMarked = words.some(({ token }) => token.exact !== token.folded);
  const known = [
    ...(isMarked ? namesIn(text, usual) : []),
    ...namesIn(text, bare),
    ...namesIn(text, introduced),
  ];
  return [...told, ...said, ...known, ...namesIn(text, highland)];
}

function namesIn(text: string, pattern: RegExp): readonly GivenName[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
  }));
}

/** "Chị Hà", but not "anh Hà Nội", "bác Sĩ". "Phương" is a name where it is marked so. */
function isGiven(name: string): boolean {
  const [first = ''] = name.toLowerCase().split(' ');
  const isMarkedName = first === 'phương' || first === 'trưng' || first === 'thành' || first === 'quân';
  return (isMarkedName || !notGiven.has(foldText(first))) && !isPlaceName(name);
}

function isPlaceName(name: string): boolean {
  const [one, other] = tokenize(name);
  return one !== undefined && other !== undefined && notNames.has(`${one.exact} ${other.exact}`);
}
