import { foldText } from '#knowledge/fold.ts';

/** What a citizen may ask of the conversation itself; the same names on every platform. */
export const commandNames = ['start', 'hoi', 'hoso', 'phananh', 'tongdai', 'trogiup', 'xoadulieu'] as const;
export type CommandName = (typeof commandNames)[number];

/** `rest` is what was written behind its name. */
export type Command = { readonly name: CommandName; readonly rest: string };

/** "/hoi lệ phí khai sinh", "#hoi" of a menu, or the same wish in words; `null` where a text is no command. */
export function spotCommand(text: string): Command | null {
  const marked = /^[/#](\p{L}[\p{L}\p{M}\d_]*)(?:@\w+)?(?:\s+([\s\S]*))?$/u.exec(text.trim());
  if (marked) {
    const called = foldText(marked[1] ?? '');
    const name = commandNames.find((known) => known === called) ?? (called === 'help' ? 'trogiup' : null);
    if (name) return { name, rest: (marked[2] ?? '').trim() };
  }
  if (text.length > longestWish) return null;
  const forms = [plainText(text), plainWish(text)];
  const name = spoken.find(([, said]) => forms.some((form) => said.test(form)))?.[0];
  return name ? { name, rest: '' } : null;
}

const longestWish = 160;

/** Without marks, signs and courtesy, to which a last "tôi" belongs: what is left must be the wish and nothing else. */
export function plainWish(text: string): string {
  return plainText(text).replace(before, '').replace(after, '');
}

function plainText(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

const before =
  /^(?:(?:da|vang|alo|oi|ad|bot|admin|ban|hay|vui long|lam on|xin|nho|muon|can|cho|giup|em|toi|minh|chau|con|anh|chi|tui|phien|please|pls|i want to|can you|could you) )+/;
const after =
  /(?: (?:giup|ho|voi|nhe|nha|nhen|a|ah|di|ngay|luon|em|toi|minh|chau|cai|duoc khong|dc khong|duoc ko|please|pls|now))+$/;

/** What can stand for "my data" where a wish says "xóa ...". */
const kept = [
  '(?:cac |nhung |moi |toan bo |tat ca |het |sach |bo )*',
  '(?:(?:du lieu|thong tin ca nhan|tin nhan|tin|lich su|lich su chat|lich su tro chuyen|lich su hoi thoai|doan chat',
  '|cuoc tro chuyen|hoi thoai|cuoc hoi thoai|tro chuyen)',
  '(?: ca nhan)?(?: cua(?: (?:toi|em|minh|chau|con|tui))?)?|thong tin cua(?: (?:toi|em|minh|chau|con|tui))?)',
  '(?: (?:o day|tai day|tren day|trong nay|nay|da gui|da nhan|da luu))*',
].join('');

/** "I'd like to talk to a real person": who writes English asks for a person in these words, or with the last alone. */
const wishing =
  '(?:(?:hello|hi|hey|i|we|me|let|d|would|like|can|could|may|want|need|wish|to|get|give|please|now) )*';
const speaking = '(?:talk|speak|chat|connect|transfer|switch)(?: me)? (?:to|with) ';
const somePerson = [
  '(?:(?:an?|the|some|any|your) )?(?:(?:real|live|actual|human) )?',
  '(?:person|people|humans?|human being|staff|staff member|member of staff|operators?|agents?|representative)',
  '(?: (?:instead|thanks|thank you))?',
].join('');

/** Closed phrases, in whole: "xóa đăng ký thường trú" is a question. */
const spoken: readonly (readonly [CommandName, RegExp])[] = [
  ['xoadulieu', new RegExp(`^(?:xoa|quen|dung luu|khong luu) ${kept}$`)],
  [
    'xoadulieu',
    /^(?:xoadulieu|dong y xoa|(?:delete|erase|remove|forget) (?:all )?(?:of )?(?:my|me)(?: \w+)?)$/,
  ],
  ['start', /^(?:start|bat dau|bat dau lai)$/],
  ['trogiup', /^(?:tro giup|trogiup|help|menu|huong dan su dung|cach su dung|cach dung)$/],
  [
    'tongdai',
    /^(?:goi )?(?:so )?(?:dien thoai )?(?:tong dai|hotline|tongdai)(?: (?:so may|la gi|la so may))?$/,
  ],
  ['tongdai', new RegExp(`^${wishing}(?:${speaking})?${somePerson}$`)],
  ['tongdai', new RegExp(`^${wishing}${speaking}(?:someone|somebody)(?: else)?$`)],
  ['hoso', /^(?:hoso|ho so cua(?: (?:toi|em|minh))?|(?:tra cuu|tra|xem) (?:tinh trang )?ho so)$/],
  ['phananh', /^(?:phananh|(?:gui )?phan anh(?: kien nghi)?)$/],
];
