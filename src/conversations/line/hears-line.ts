import { foldText } from '#knowledge/fold.ts';
import { saysYes } from '#src/tickets/says-yes.ts';

/** What is said of the wait itself, by whoever waits: each is the whole of a short message, and nothing else. */
export type LineSaid = 'leave' | 'place' | 'stay' | 'send';

const person =
  '(?:nguoi(?: that| thiet| ho tro| truc)?|can bo|nhan vien|tong dai(?: vien)?|tu van vien|ai|ai nua|chuyen vien)';
const before =
  '(?:(?:da|vang|u|uh|ok|oke|thoi|a|ah|roi|the|vay|em|toi|minh|tui|con|chau|anh|chi|bot|ad|ban|xin|cho|alo) )*';
const after =
  '(?: (?:nua|dau|a|ah|nhe|nha|di|luon|roi|em|toi|minh|tui|con|chau|bot|ad|ban|oi|cam on|nhe bot|vay|the|voi|giup|thoi))*';
const whole = (...said: readonly string[]) => new RegExp(`^${before}(?:${said.join('|')})${after}$`);

const wants = '(?:gap|noi chuyen|cho|doi|chuyen|noi voi|noi|tim|goi)';
/** Which of the wait is not wanted any more: "khỏi gặp cán bộ", "không muốn đợi nữa". */
const unwanted = [
  `(?:khong|ko|k|hong|khoi|chang|het|dung) (?:(?:can|muon)(?: ${wants})*|(?:phai )?${wants}(?: ${wants})*)(?: (?:voi|toi|cho))? ${person}`,
  '(?:khong|ko|k|hong|khoi) (?:(?:can|muon|phai) )?(?:cho|doi|gap|xep hang|cho doi)(?: nua)?',
  '(?:huy|bo|thoi|rut|thoat|ra|roi|dung|ngung)(?: khoi)?(?: (?:viec|yeu cau|lich|hen))? (?:cho|doi|hang cho|hang doi|hang|xep hang|cho doi|cho can bo|gap can bo|gap nguoi|gap nhan vien)',
];

const bot = '(?:(?:chat ?)?bot|tro ly(?: ao)?|may)(?: tu dong)?';
const talks =
  '(?:(?:muon|can) )?(?:gap|hoi|noi chuyen(?: voi)?|noi voi|quay (?:lai|ve)(?: (?:voi|hoi))?|tro (?:lai|ve)(?: voi)?|chuyen (?:ve|sang|lai)(?: cho)?|goi|de)(?: lai)?(?: (?:cho|voi))?';

const leave = whole(
  ...unwanted,
  `(?:(?:hoi|de em hoi|de toi hoi) ${bot} cung duoc(?: ${talks} ${bot})?|${talks} ${bot})`,
  '(?:i want |let me )?(?:talk to|ask|back to|use) the (?:bot|assistant)(?: again| instead)?',
  '(?:never ?mind the person|no need for a person|no person needed|no need to wait|stop waiting|leave the (?:queue|line)|i do(?: not|n t) need a person)(?: any ?more)?',
);
/** Said behind why: "bot trả lời được rồi, khỏi cần người". */
const leaveAfter = new RegExp(
  `\\b(?:duoc roi|hieu roi|biet roi|xong roi|tu tim|tu lam|cam on)\\b.* (?:thoi )?(?:${unwanted.join('|')})${after}$`,
);
const asks = /(?:\?|[^\p{L}](?:à|hả|không|ko|chưa))\W*$/iu;

const place = whole(
  '(?:con|phai|van con|co)(?: (?:phai|cho|doi))* (?:lau|bao lau)(?: (?:nua|lam|qua))?(?: (?:khong|ko|k|hong|chua|moi toi luot))?',
  '(?:cho|doi) (?:den )?bao (?:lau|gio) nua',
  '(?:sap |da |con lau (?:moi )?)?(?:toi|den)(?: luot)?(?: (?:cua )?(?:toi|em|minh|tui|con|chau))?(?: (?:chua|roi chua))',
  '(?:sap |da |con lau (?:moi )?)?(?:toi|den) luot(?: (?:cua )?(?:toi|em|minh|tui|con|chau))?(?: (?:khong|ko|con lau khong))?',
  '(?:bao gio|khi nao|chung nao|may gio|bao lau(?: nua)?)(?: (?:thi|moi))? (?:toi|den)(?: luot)?',
  `(?:bao gio|khi nao|chung nao|may gio|bao lau(?: nua)?)(?: (?:thi|moi))?(?: co)? (?:can bo|nhan vien|nguoi)(?: (?:that|tra loi|tiep|moi tra loi|gap|ranh))*`,
  `(?:can bo|nhan vien|nguoi)(?: (?:that|truc))?(?: (?:dau|o dau|dau roi|co chua|chua co|sao chua|bao gio|khi nao|con lau khong|co do khong))(?: (?:tra loi|thay|co))*`,
  '(?:con may|con bao nhieu|may|bao nhieu) nguoi (?:nua|truoc|cho|doi|truoc toi|truoc em|dang cho)',
  '(?:dang )?(?:dung |o |xep )?(?:thu may|vi tri (?:nao|thu may))',
  '(?:cho|doi) (?:lau|qua lau|mai|nay gio|tu (?:sang|trua|chieu|nay)(?: (?:toi|den) gio)?)(?: (?:qua|roi|qua roi|ma chua thay ai|chua thay ai|khong thay ai))*',
  '(?:sao (?:lau (?:the |vay |qua )?)?(?:ma )?)?chua(?: (?:thay|co))* (?:ai|nguoi nao|can bo nao)(?: (?:tra loi|nhan|tiep|het|ca|dau|nhan lai))*',
  '(?:sao (?:ma )?)?(?:khong|ko)(?: (?:thay|co))* (?:ai|nguoi nao|can bo nao)(?: (?:tra loi|nhan|tiep|nhan lai))+(?: (?:het|ca|dau))*',
  'sao (?:lau|cham) (?:qua|the|vay|du vay)',
  'co ai (?:truc|tra loi|o do|dau)?(?: ?(?:chua|khong|ko))?',
  '(?:how (?:much )?long(?:er)?(?: (?:will it take|is the wait|do i (?:have to )?wait))?|is it my turn(?: yet)?|when is it my turn|how many (?:people )?(?:are )?(?:before|ahead of) me|my place)',
);

const stay = whole(
  '(?:muon |de em |de toi |cu )?(?:cho|doi|cu cho|cu doi|van cho|van doi)(?: (?:tiep|them|can bo|nguoi|cung duoc|duoc))+',
  '(?:cu|van|se|de em|de toi) (?:cho|doi)',
  'van muon gap (?:can bo|nguoi|nhan vien)',
  '(?:em|toi|minh|tui|con|chau) (?:cho|doi)',
  '(?:keep waiting|i(?: will| ll)? (?:keep )?wait(?:ing)?)',
);

const sends = whole(
  'co',
  '(?:gui|ghi|lap|lam|mo)(?: (?:thanh|lai|giup|cho|luon))*(?: (?:phieu|phan anh|cau hoi|di))?',
  'send(?: (?:it|the report))?',
);

const longest = 80;

/** `null` where a message is about something else. */
export function hearsLine(text: string): LineSaid | null {
  if (text.length > longest) return null;
  const said = foldText(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  // "Đúng" and "đừng" are one without marks.
  const isLeft = !/đúng/iu.test(text.normalize('NFC'));
  if (isLeft && (leave.test(said) || (leaveAfter.test(said) && !asks.test(text.normalize('NFC')))))
    return 'leave';
  if (stay.test(said)) return 'stay';
  if (place.test(said)) return 'place';
  return sends.test(said) || saysYes(text) ? 'send' : null;
}
