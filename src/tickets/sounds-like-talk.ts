import { foldText } from '#knowledge/fold.ts';

const talks =
  /\b(?:toi|em|minh|tui|chau|con|ho|nguoi ta)\b (?:\S+ ){0,2}?(?:muon|can|hoi|khong|ko|chua|da|se|dinh|nghi|thay|so|lo|biet|hieu|bi|duoc|an toan|noi|nop|goi|gui|lam)\b|\b(?:duoc khong|dung khong|phai khong|la gi|la sao|tai sao|vi sao|lam sao|the nao|bao gio|o dau|cho ai|thi sao|thi dung|lam gi)\b|\b(?:tiep di|tiep tuc|quay lai|cam on|xin loi|dong ho so|phan anh (?:cua|nay)|gui (?:giup|di|luon|nua))\b|\?\s*$/;

/** Whether a message is said to whoever asks, and is no place, time or address itself. */
export function soundsLikeTalk(text: string): boolean {
  return talks.test(foldText(text));
}
