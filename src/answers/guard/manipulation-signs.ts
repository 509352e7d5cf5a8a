import type { Sign } from './concern.ts';

/** What the assistant was told to do, in the words of those who want it told or forgotten. */
const orders =
  '(?:huong dan|chi dan|chi thi|quy tac|qui tac|quy dinh cua (?:ban|may)|menh lenh|cau lenh|(?<!hieu )lenh|luat le|rang buoc|gioi han|cau hinh|loi nhac|prompts?|instructions?|instruc\\S+|rules?|guidelines?|directives?|programming|restrictions?)';

/** Attempts to make the assistant something else, to read what it was told, or to get at what it must not have. */
export const manipulationSigns: readonly Sign[] = [
  {
    said: new RegExp(
      `\\b(?:bo qua|bo het|quen|phot lo|lo di|xoa bo|huy bo|khong (?:can )?tuan (?:theo|thu)|dung (?:tuan|theo|nghe)|vo hieu hoa|vi pham)\\b[^.!?]{0,40}?\\b${orders}\\b`,
    ),
    // "Quên hướng dẫn" of a form, a rule that was broken, a paper lost: an office's business.
    unless:
      /\b(?:chi dan|huong dan) tren (?:so|giay|the)|quen (?:mang|dem|lay|nop|ki|ky|giay|mat khau)\b|\b(?:khieu nai|xu phat|bi phat|muc phat|nop phat|mat khau|giao thong|lai xe|nguoi vi pham|co quan|can bo|cong an|phuong|xa) [^.!?]{0,30}(?:bo qua|vi pham)|vi pham (?:quy dinh|quy tac|qui tac) (?:ve|giao thong|xay dung|trong)|(?:bo qua|khong tuan (?:theo|thu)|vi pham) (?:quy dinh|quy tac|menh lenh) cua (?:phap luat|nha nuoc|cong an|toa)/,
  },
  {
    said: /\b(?:ignore|forget|disregard|override|bypass|drop|skip)\b[^.!?]{0,40}\b(?:instructions?|rules?|prompts?|guidelines?|directives?|above|previous|everything you|safety|filters?|system)\b/,
  },
  {
    said: /\b(?:system|hidden|initial|original|developer)[ -]?(?:prompts?|instructions?|messages?)\b|\bprompt (?:he thong|goc|an|ban dau)\b|\b(?:loi nhac|cau lenh|chi thi|huong dan|chi dan) (?:he thong|bi mat|goc|ban dau|noi bo)(?: cua (?:ban|may|em))?\b(?= *(?:$|[.,!?:]|la gi|cua|ra|day du|di|cho|nguyen van))/,
    unless: /\bhuong dan noi bo cua (?:so|ubnd|bo|phuong|xa|co quan)\b/,
  },
  {
    said: new RegExp(
      `\\b(?:in|viet|doc|lap|nhac|chep|dich|liet ke|tiet lo|tom tat|hien thi|xuat|gui|cho (?:toi|em|minh) (?:xem|biet)|print|repeat|show|reveal|output|translate|display|tell me|give me|write)\\b[^.!?]{0,40}\\b${orders}(?: (?:truoc do|ban dau|goc|day|do))? (?:cua (?:ban|may|em|chatbot|bot|tro ly)|o tren|phia tren|ben tren|ban (?:da )?(?:duoc|nhan)|ma ban (?:da )?(?:duoc|nhan)|above|you (?:were|have|got)|given to you)`,
    ),
  },
  {
    said: /\b(?:print|repeat|show|reveal|output|tell me|what (?:are|is)) (?:\w+ ){0,4}your (?:\w+ )?(?:prompt|instructions?|rules|system|secret|password|key)/,
  },
  {
    said: /\b(?:hay|ban|may|bot|em|chatbot|tro ly) (?:hay |phai |can |se |thu )?(?:dong vai(?! tro)|gia vo|gia lam|nhap vai|hoa than)\b|^(?:dong vai(?! tro)|nhap vai|hoa than)\b|\b(?:tu (?:bay )?gio|ke tu (?:bay gio|luc nay)|bay gio)(?: tro di)?,? (?:ban|may|bot) (?:se )?(?:la|phai|khong con|tra loi|lam theo)\b/,
  },
  {
    said: /\b(?:act as|pretend (?:to be|you|that)|you are (?:now|no longer)|from now on,? you|role ?play|roleplay|imagine you|simulate)\b/,
  },
  {
    said: /\b(?:jailbreak|developer mode|debug mode|god mode|dan mode|do anything now|sudo mode|admin mode|system override)\b|\bche do (?:nha phat trien|go loi|lap trinh vien|khong (?:gioi han|kiem duyet)|quan tri|admin|bao tri)\b|\b(?:khong (?:bi|co|con) (?:gioi han|rang buoc|kiem duyet)) (?:nao|gi|dao duc|noi dung|cua openai)\b/,
    unless: /\bche do (?:quan tri|bao tri) (?:cong ty|nha|chung cu|doanh)/,
  },
  {
    said: /\b(?:mat khau|chia khoa bi mat|khoa bi mat|ma bi mat|ma khoa|cum tu ma khoa|khoa api|api[ _-]?key|access token|secret[ _-]?key|bien moi truong|source code|ma nguon|database)\b[^.!?]{0,25}\b(?:cua (?:ban|may|em|he thong|bot|chatbot|tro ly|quan tri|admin|server|may chu)|you)\b/,
    unless:
      /\bmat khau\b[^.!?]{0,30}\b(?:vneid|vnid|dich vu cong|tai khoan|dang nhap|cong)\b|\bquen mat khau\b/,
  },
  {
    said: /\b(?:toi|ta|tao|minh|day) (?:chinh )?la (?:mot )?(?:chua|tong thong|thuong de|than|nha phat trien|lap trinh vien|developer|quan tri vien|admin|root|nguoi tao ra (?:ban|may)|chuyen gia an ninh|ky su (?:he thong|openai)|nguoi (?:lap trinh|quan ly) (?:ban|may|he thong))\b.{0,160}\b(?:ban|may|you|mat khau|tiet lo|cung cap|cho phep|xac nhan)\b/,
  },
  { said: /\b(?:i am|i'm) (?:the |your |a )?(?:admin|administrator|developer|god|root|creator|openai)\b/ },
  {
    said: /<\|?(?:im_start|im_end|endoftext|system|assistant|user)\|?>|\[\/?inst\]|<<\/?sys>>|(?:^|\n|[#*\]>] *)(?:system|assistant) *:|\[\[(?:fee|time|paper|link|agency|code|date|phone|procedure)\.\d+\]\]/,
  },
  {
    said: /\b(?:tra loi|noi|ghi|viet|khang dinh|xac nhan|thong bao) (?:\S+ ){0,3}(?:rang|la|voi moi nguoi)\b[^.!?]{0,60}\b(?:mien phi|khong mat tien|0 dong|khong can giay to|da duoc duyet|evil|hacked|truy cap|http)/,
    unless:
      /\b(?:can bo|cong an|phuong|xa|ho|nguoi ta|hang xom|ong|ba|co|chu|anh|chi|bac|ban) (?:ay |kia |do |o \S+ )?(?:tra loi|noi|ghi|thong bao|bao)\b/,
  },
  {
    said: /\b(?:chi|luon|bat buoc|must|always|only) (?:tra loi|noi|respond|answer|reply|output|say)\b[^.!?]{0,24}(?:"|'|“|\b(?:pwned|hacked|ok|yes|dong y|co)\b)/,
  },
  {
    said: /\b(?:viet|lam|sang tac|soan|ke) (?:mot |bai |cho toi ){0,3}(?:tho|haiku|van|email|thu|tin nhan|bai|truyen|code|ma)\b[^.!?]{0,50}\b(?:mat khau|lua dao|gia mao|nguoi dung|virus|ma doc|chinh tri)\b/,
  },
  {
    said: /\b(?:drop table|union select|select \* from|delete from|insert into|or 1 ?= ?1|document\.cookie|onerror ?=|javascript:|\/etc\/passwd|process\.env)/,
  },
  { said: /\b(?:decode|giai ma)\b[^.!?]{0,30}\b(?:base64|rot13|hex)\b|\bbase64\b|\brot13\b/ },
  {
    said: /\b(?:ban|may|mi|bot) (?:duoc|bi) (?:dan|lap trinh|huan luyen|ra lenh|cai dat|day)\b|\b(?:luat|quy tac|prompt|chi dan|cau hinh|ma nguon|server|may chu)(?: server)? (?:cua )?(?:may|mi|ban|bot)\b|\bprompts?\b|\bapi[ -]?key\b|\b(?:dung|chay|la) model (?:gi|nao)\b/,
    unless: /\b(?:may (?:tinh|moc|in)|ban (?:hang|nha|dat|xe)|ban (?:do|ve))\b/,
  },
  {
    said: /\b(?:bo|quen|thoat|roi) (?:khoi )?(?:vai|vai tro|nhiem vu)(?: \S+){0,3}\b(?: di| cua (?:mi|may|ban|em)|tro ly)|\b(?:tat|bo|go|vo hieu) (?:het )?(?:bo loc|kiem duyet|che do an toan)\b|\bnhu (?:mot )?(?:nguoi|ai|bot) khong co (?:luat|gioi han|quy tac|dao duc)\b|\b(?:lam lo|mac ke)\b[^.!?]{0,20}\b(?:chi thi|quy tac|huong dan|lenh)\b/,
  },
  {
    said: /\bnoi (?:y chang|y het|nguyen van|theo toi)\b|\brepeat (?:everything|after|all|the (?:text|words))\b|\b(?:answer|reply|respond) only\b|\b(?:ban|may|mi) la (?:hacker|ke|ai khong)\b/,
  },
];
