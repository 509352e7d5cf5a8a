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

const leave = whole(
  `(?:khong|ko|k|hong|khoi|chang|het) (?:can|muon|phai)(?: (?:gap|noi chuyen|cho|doi|chuyen|noi voi|tim))*(?: (?:voi|toi|cho))?(?: ${person})`,
  `(?:khong|ko|k|hong|khoi) (?:can )?(?:cho|doi) nua`,
  `(?:khoi|khong|ko) (?:gap|can gap)(?: ${person})?(?: nua)?`,
  `(?:huy|bo|thoi|roi|rut|thoat|ra)(?: khoi)? (?:cho|doi|hang cho|hang doi|hang|cho can bo|gap can bo|gap nguoi)`,
  '(?:never ?mind the person|no need for a person|no person needed|no need to wait|stop waiting|leave the (?:queue|line)|i do(?: not|n t) need a person)(?: any ?more)?',
);

const place = whole(
  '(?:con|phai|van con|co)(?: (?:cho|doi))? (?:lau|bao lau)(?: (?:nua|lam|qua))?(?: (?:khong|ko|k|hong|chua|moi toi luot))?',
  '(?:sap |da |con lau (?:moi )?)?(?:toi|den) luot(?: (?:cua )?(?:toi|em|minh|tui|con|chau))?(?: (?:chua|khong|ko|roi|con lau khong))?',
  '(?:bao gio|khi nao|chung nao|may gio|bao lau(?: nua)?)(?: (?:thi|moi))? (?:toi|den) luot',
  `(?:bao gio|khi nao|chung nao|bao lau(?: nua)?)(?: (?:thi|moi))?(?: co)? (?:can bo|nhan vien|nguoi)(?: (?:that|tra loi|tiep|moi tra loi|gap))*`,
  `(?:can bo|nhan vien|nguoi)(?: (?:that|truc))?(?: (?:dau|o dau|dau roi|co chua|chua co|sao chua|bao gio|khi nao|con lau khong))(?: (?:tra loi|thay|co))*`,
  '(?:con may|con bao nhieu|may) nguoi (?:nua|truoc|cho|doi|truoc toi|truoc em)',
  '(?:toi|em|minh|tui) (?:dang )?(?:dung |o )?(?:thu may|vi tri (?:nao|thu may))',
  '(?:toi|em|minh|tui)? ?(?:cho|doi) (?:lau|qua lau|mai|nay gio)(?: (?:qua|roi|qua roi|ma chua thay ai|chua thay ai))*',
  'co ai (?:truc|tra loi|o do|dau)?(?: ?(?:chua|khong|ko))?',
  '(?:how (?:much )?long(?:er)?(?: (?:will it take|is the wait|do i (?:have to )?wait))?|is it my turn(?: yet)?|when is it my turn|how many (?:people )?(?:are )?(?:before|ahead of) me|my place)',
);

const stay = whole(
  '(?:cho|doi|cu cho|cu doi|van cho|van doi)(?: (?:tiep|them|can bo|nguoi|cung duoc|duoc))+',
  '(?:cu|van|se) (?:cho|doi)',
  '(?:keep waiting|i(?: will| ll)? (?:keep )?wait(?:ing)?)',
);

const sends = whole(
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
  if (leave.test(said)) return 'leave';
  if (stay.test(said)) return 'stay';
  if (place.test(said)) return 'place';
  return sends.test(said) || saysYes(text) ? 'send' : null;
}
