import { foldText } from '#knowledge/fold.ts';
import type { Alarm, LawfulChannel } from './ticket.ts';

/**
 * A complaint is against a decision or an act that touches oneself, a denunciation reports that somebody broke the law:
 * both have laws and channels of their own (NĐ 20/2008/NĐ-CP keeps them apart from reports).
 */
const complaint =
  /\b(?:toi|em|minh|tui|gia dinh|don|muon|xin|nop don|lam don|gui don|can|de)\b.{0,16}\bkhieu nai\b.{0,60}\b(?:quyet dinh|den bu|boi thuong|giai toa|thu hoi|xu phat|ki luat|cap (?:so|giay)|lan (?:dau|hai)|khong dong y)\b|\bkhieu nai (?:ve )?(?:quyet dinh|viec (?:thu hoi|den bu|boi thuong|xu phat|cap))\b|\b(?:nop|lam|gui|viet) don khieu nai\b|\bkhong dong y (?:voi )?quyet dinh\b|\bappeal (?:against )?(?:a|the|this) decision\b/;
const denunciation =
  /\b(?:toi|em|minh|tui|muon|xin|can|nop don|lam don|gui don|de)\b.{0,16}\bto (?:cao|giac)\b|^to (?:cao|giac)\b|\b(?:nop|lam|gui|viet) don to cao\b|\bdenounce\b/;
/** Whoever asks how it is done is told by its procedure. */
const asks =
  /\b(?:thu tuc|giay to gi|o dau|the nao|nhu nao|lam sao|ra sao|bao lau|khac nhau|can gi|la gi)\b|\?\s*$/;

export function soundsLikeOther(text: string): LawfulChannel | null {
  const folded = foldText(text);
  if (asks.test(folded)) return null;
  if (denunciation.test(folded)) return 'denunciation';
  return complaint.test(folded) ? 'complaint' : null;
}

const corruption =
  /\b(?:nhung nhieu|voi vinh|vi vinh|hoi lo|lot tay|phong bi|tien boi tron|tham nhung|tham o|an hoi lo|chung chi|doi (?:them )?tien|doi \d+ ?(?:k|tr|trieu|nghin|ngan)|dua tien|mai lo|bribe|corrupt)/;
const threat =
  /\b(?:de doa|doa (?:danh|giet|dot|tra thu)|tra thu|bi doa|dang so|se (?:danh|giet|dot|chem)|threaten|threat)/;

/** What a person of the centre has to see at once. */
export function spotAlarm(text: string): Alarm | null {
  const folded = foldText(text);
  if (threat.test(folded)) return 'threat';
  return corruption.test(folded) ? 'corruption' : null;
}
