import { foldText } from '#knowledge/fold.ts';
import type { Draft, DraftField, ReporterField } from './draft.ts';
import { givesUp } from './gives-up.ts';
import { goesOn } from './goes-on.ts';
import { saysYes } from './says-yes.ts';

/** What a message says about the report rather than of what happened. */
export type Reply =
  | { readonly kind: 'yes' | 'no' | 'give-up' | 'skip' | 'anonymous' | 'change-some' }
  /** `to`: what it is to be; empty where that comes next. */
  | {
      readonly kind: 'change';
      readonly field: DraftField;
      /** Of the reporter, where only that is wrong. */
      readonly part: ReporterField | null;
      readonly to: string;
    }
  /** "Tôi muốn phản ánh": nothing is told yet. */
  | { readonly kind: 'opening' }
  /** Whatever was asked is not answered, and may be asked again. */
  | { readonly kind: 'go-on' }
  /** Said before photos were asked for. */
  | { readonly kind: 'no-photos' };

type Asked = Draft['asked'];

const polite = '(?: (?:a|nhe|nha|di|giup|ho|cho|minh|toi|em|roi|luon|voi|da|vang|thoi|please|now))*';
const whole = (words: string) =>
  new RegExp(`^(?:(?:da|vang|u|uh|thoi|ok|oke|dang) ?,? )*(?:${words})${polite}[ .!]*$`);

const no = whole('chua|chua dung|khong|khong dung|sai|sai roi|khoan|khoan da|no|not yet|wrong');
const giveUp = whole(
  'huy|huy bo|huy phan anh|bo phan anh|thoi|thoi khoi|thoi khong gui(?: nua)?|khong gui(?: nua)?|khong phan anh nua|khoi phan anh|dung lai|thoat|bo di|cancel|give up|stop|never mind',
);
const skips = whole(
  'bo qua|(?:khong|ko|k|hong|hem|chua) co(?: (?:anh|hinh|hinh anh|tam|tam anh))?(?: nao)?(?: ca| het)?|khong|ko|k|hong|khong ro|khong nho|khong biet|khong co anh|khong co hinh|chua co|khoi|khoi can|khong can|khong muon noi|de sau|xong|het|het roi|skip|none|no|no photos?|don t know|i don t know|done',
);
const noPhotos = whole(
  '(?:toi |em |minh )?(?:khong|ko|k|hong|hok|chua) (?:co|chup|kip chup)(?: (?:duoc|kip|san|luon))?(?: (?:anh|hinh|hinh anh|anh chup|tam|tam anh|tam hinh))+(?: (?:nao|gi|het|ca|dau))*|no photos?',
);
const anonymous =
  /\b(?:an danh|giau ten|khong (?:muon )?(?:neu|noi|ghi|de|cho|tiet lo|khai|lo)(?: lai)? (?:ho )?(?:ten|danh tinh|thong tin ca nhan)|anonymous(?:ly)?)\b/;
const insists = whole(
  'cu gui|van gui|gui phan anh|cu gui phan anh|van phan anh|phan anh|tiep tuc|continue|send it anyway|yes|co|ok',
);
const opening =
  /^(?:(?:toi|em|minh|tui|cho|chau|con|da|xin|anh chi|ad|alo|chao|i|want|to) ?,? ?)*(?:(?:muon|can|xin|cho|de|gui|would like to|want to|make a|file a|gui mot|mot|send|lam) ?)*(?:phan anh|kien nghi|gop y|phan anh kien nghi|phan anh,? kien nghi|phan nan|report|feedback|complain|phananh)(?: (?:viec|ve|chuyen|mot viec|mot chuyen|voi|cai|nay|a|toi|giup|them|khac|nua|something|a problem))*[ .!:]*$/;

const named: readonly (readonly [DraftField, RegExp])[] = [
  ['what', /^(?:noi dung|su viec|viec|chuyen|mo ta|what|description)\b/],
  ['where', /^(?:dia diem|noi xay ra|cho xay ra|vi tri|noi|cho|place|where|location)\b/],
  ['when', /^(?:thoi gian|ngay gio|ngay|gio|luc|khi nao|time|when|date)\b/],
  ['photos', /^(?:anh chup|hinh anh|hinh|anh|photos?|pictures?)\b/],
  [
    'who',
    /^(?:ho ten|ho va ten|ten|so dien thoai|sdt|dien thoai|dia chi|nguoi gui|nguoi phan anh|thong tin|lien he|name|phone|address|contact|who)\b/,
  ],
];
const changes =
  /^(?:(?:cho|toi|em|minh|muon|can|xin|giup|da|thoi|de|khoan|a|i|want|to|khong|chua dung|sai) ?,? ?)*(?:sua|doi|chinh|thay|cap nhat|change|edit|correct)(?: lai| doi)?(?: the)?(?=[ .:!]|$)/;

/** `null` where the message is about what happened. */
export function hearReply(text: string, asked: Asked): Reply | null {
  const folded = foldText(text)
    .replace(/['’]/g, ' ')
    .replace(/^\/\S+ ?/, '')
    .trim();
  if ((giveUp.test(folded) || givesUp(text)) && asked !== null && !answersNo(folded, asked)) {
    return { kind: 'give-up' };
  }
  // "Chính xác" changes nothing.
  if (asked === 'confirm' && saysYes(text)) return { kind: 'yes' };
  const change = hearChange(text, folded, asked);
  if (change) return change;
  if (opening.test(folded) && asked !== 'channel' && asked !== 'confirm') return { kind: 'opening' };
  if (asked !== 'photos' && asked !== null && noPhotos.test(folded)) return { kind: 'no-photos' };
  if (asked !== 'channel' && goesOn(text)) return { kind: 'go-on' };
  switch (asked) {
    case 'confirm':
      if (saysYes(text)) return { kind: 'yes' };
      return no.test(folded) ? { kind: 'no' } : null;
    case 'channel':
      return insists.test(folded) ? { kind: 'yes' } : no.test(folded) ? { kind: 'give-up' } : null;
    case 'which': {
      const field = fieldAt(folded);
      if (field) return { kind: 'change', field: field.field, part: partAt(folded), to: field.rest(text) };
      return saysYes(text) ? { kind: 'yes' } : null;
    }
    case 'who':
      if (anonymous.test(folded)) return { kind: 'anonymous' };
      // "Đúng rồi" is nobody's address.
      return skips.test(folded) || saysYes(text) ? { kind: 'skip' } : null;
    case 'photos':
      return skips.test(folded) || saysYes(text) ? { kind: 'skip' } : null;
    default:
      if (asked !== null && skips.test(folded)) return { kind: 'skip' };
      return saysYes(text) ? { kind: 'go-on' } : null;
  }
}

/** "Không cần": of what was asked, and not of the report. */
function answersNo(folded: string, asked: Asked): boolean {
  return (
    asked !== 'confirm' &&
    asked !== 'channel' &&
    asked !== 'what' &&
    skips.test(folded) &&
    !giveUp.test(folded)
  );
}

/** "Sửa địa điểm thành hẻm 5": only while there is something to change. */
function hearChange(text: string, folded: string, asked: Asked): Reply | null {
  const begun = changes.exec(folded);
  if (!begun || asked === null) return null;
  // What it is not and what it is were both said.
  if (/\b(?:khong|ko|hong) phai\b|^\S+ (?:lai )?thanh\b/.test(folded)) return null;
  const rest = folded.slice(begun[0].length);
  const lead = rest.length - rest.trimStart().length;
  const cut = text.slice(text.length - folded.length).slice(begun[0].length + lead);
  const found = fieldAt(rest.trimStart());
  if (found)
    return { kind: 'change', field: found.field, part: partAt(rest.trimStart()), to: found.rest(cut) };
  return rest.replace(/[ .!:]/g, '') === '' || asked === 'confirm' ? { kind: 'change-some' } : null;
}

function fieldAt(folded: string): { readonly field: DraftField; rest(written: string): string } | null {
  for (const [field, pattern] of named) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const rest = (written: string) =>
      written
        .slice(match[0].length)
        .replace(/^(?:[\s:,]|lại|lai|thành|thanh|là|to )+/iu, '')
        .trim();
    return { field, rest };
  }
  return null;
}

function partAt(folded: string): ReporterField | null {
  if (/^(?:so dien thoai|sdt|dien thoai|phone)\b/.test(folded)) return 'phone';
  if (/^(?:dia chi|address)\b/.test(folded)) return 'address';
  return /^(?:ho ten|ho va ten|ten|name)\b/.test(folded) ? 'name' : null;
}
