import { foldText } from '#knowledge/fold.ts';

const lead =
  '(?:(?:da|a|u|um|ok|oke|the|vay|nay|thoi|ma|hay|khoan|em|toi|minh|tui|chau|con|anh|chi|ban|ad|oi|cho|xin|nho|muon|doi y|gio|bay gio|khong can|well|please|i|want|to) ?)*';
const tail =
  '(?: (?:a|nhe|nha|di|giup|ho|dum|gium|cho|minh|toi|tui|em|roi|luon|voi|thoi|nua|dau|het|phan anh|cai|viec|chuyen|nay|do|no|bao cao|report|it|this|lai|anh|chi|oi|cam on|phien|met|nan|qua|lam|that))*';
const given = new RegExp(
  `^${lead}(?:${[
    'huy(?: bo)?',
    '(?:bo|xoa)(?= (?:di|phan anh|cai|het|luon|no|viec))',
    '(?:dung|ngung) (?:lai|viet|gui|phan anh|nua)',
    'thoat(?: ra)?',
    '(?:khong|ko|k|hong|hok|khoi|dung|thoi) (?:muon |can |co |phai )?(?:gui|phan anh|bao|viet|lam|khai|ke|bao cao)(?: \\S+){0,2}? (?:nua|dau)',
    '(?:khong|ko|k|hong|hok|khoi) (?:gui|phan anh)(?: nua)?',
    '(?:thoi )?(?:khong|ko|hong) (?:co (?:gi|chi)|sao|can)(?: nua)?(?: dau)?',
    '(?:cancel|stop|give up|never mind|forget|don t send)',
  ].join('|')})${tail}$`,
);
const mostWords = 12;

/** Whoever leaves off says so in many words: "thôi tôi không gửi nữa, hủy đi". Nobody else is spoken of in it. */
export function givesUp(text: string): boolean {
  const clauses = foldText(text)
    .replace(/['’]/g, ' ')
    .split(/[,.;!\n]+/)
    .map((clause) => clause.replace(/[^\p{L}\d]+/gu, ' ').trim())
    .filter((clause) => clause !== '');
  const words = clauses.join(' ').split(' ').length;
  const meant = clauses.filter((clause) => !courtesy.test(clause));
  return (
    words <= mostWords &&
    meant.length > 0 &&
    meant.every((clause) => given.test(clause) || leadsOff.test(clause)) &&
    meant.some((clause) => given.test(clause))
  );
}

const courtesy = /^(?:da|vang|a|ok|cam on|xin loi|phien)(?: (?:a|em|anh|chi|ban|nhe|nha|nhieu|qua))*$/;
const leadsOff = /^(?:thoi|khoan|doi y|toi doi y(?: roi)?|em doi y(?: roi)?)(?: (?:a|nhe|nha|em|oi|roi))*$/;
