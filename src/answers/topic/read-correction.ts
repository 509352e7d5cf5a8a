import { foldText } from '#knowledge/fold.ts';

/** A message that takes back what was said or understood before. */
export type Correction = {
  /** What is meant instead; empty where only a no was said. */
  readonly wanted: string;
  /** What is not meant, where it was said. */
  readonly rejected: string;
  /** Of the same matter only a part is meant: "không đổi tên, chỉ đổi địa chỉ". */
  readonly narrows?: true;
};

/** Courtesy before a correction. */
const opening = '(?:(?:da|oi|ay|a|ua|thoi|chet|ad|ban|em|anh|chi|xin loi|sorry)[ ,.!]+)*';
const speaker = '(?:toi|tui|em|minh|anh|chi|con|chau|ba|me|co|chu|bac|tau|t|e)';
const no = '(?:khong phai|khong dung|chua dung|khong|ko|k|hong|hok|khum|hem)';
const mistaken = `(?:(?:${speaker} )?(?:bi |hoi |ghi |noi |go |viet )?(?:nham|lon|sai|lam)(?: roi| mat| y| xiu| ti| chut)?(?: roi)?)`;
const meaning = `(?:y (?:cua )?${speaker} (?:la|noi|muon noi|muon hoi|hoi|muon)|(?!ba noi\\b)${speaker} (?:hoi|noi|dang hoi)|y la|tuc la)`;
const rather = '(?:ma la|ma|moi dung|co ma|co|kia|chu|nhe|nha|a|ad|em|moi phai)';

const insteadOf =
  /^(.*?)[ ,]+(?:chu )?(?:khong phai|ko phai|k phai|hong phai|chu khong|chu ko|chu k)(?: la)? (.+)$/;
const notBut = /^(?:khong phai|ko phai|k phai|hong phai)(?: la)? (.+?)(?:,| ma)(?: la)? (.+)$/;
/** "Không đổi tên, chỉ đổi địa chỉ thôi". */
const onlyThat =
  /^(?:khong|ko|k|hong|hok|chua)(?: (?:phai|can|muon|co))?(?: la)? ([^\s,.;]+(?: [^\s,.;]+){0,5}?)[ ,.;]+(?:ma )?chi (?:la |can |muon |co )?(.+?)(?: thoi)?(?: (?:a|nha|nhe|em|ad))*$/;
const leadOpening = new RegExp(`^${opening}`);
const leadNo = new RegExp(
  `^${opening}${no}(?: (?:phai|dung|roi|vay|the|a))*[ ]*(?:[,.;:!-]+ *|(?=${meaning} ))`,
);
const leadMistaken = new RegExp(
  `^${opening}(?:${no}[ ,]+)?${mistaken}(?:[ ]*[,.;:!-]+ *|(?= ${meaning} ) *)`,
);
const leadMeaning = new RegExp(`^${opening}${meaning} +`);
const tailRather = new RegExp(`[ ,]+(?:${rather})(?: (?:${rather}))*[.! ]*$`);
const onlyNo = new RegExp(
  `^${opening}(?:${no}|${mistaken})(?: (?:phai|dung|roi|vay|the|cai nay|cai do|y|a|em|ad|dau|thu tuc nay|viec nay|${speaker}))*[.! ]*$`,
);

/** Reads a correction out of a message; `null` where it is none. */
export function readCorrection(text: string): Correction | null {
  const written = text.normalize('NFC').trim();
  const folded = foldText(written);
  const cut = folded.length === written.length ? written : folded;
  if (onlyNo.test(folded)) return { wanted: '', rejected: '' };
  const opened = leadOpening.exec(folded)?.[0].length ?? 0;
  const only = onlyThat.exec(folded.slice(opened));
  if (only) {
    const said = { whole: folded.slice(opened), wanted: only[2] ?? '', rejected: only[1] ?? '' };
    return { ...cutOut(cut, opened, said), narrows: true };
  }
  const denied = notBut.exec(folded.slice(opened));
  if (denied) {
    const whole = folded.slice(opened);
    return cutOut(cut, opened, { whole, wanted: denied[2] ?? '', rejected: denied[1] ?? '' });
  }
  const lead = [leadMistaken, leadNo, leadMeaning].map((pattern) => pattern.exec(folded)?.[0].length ?? 0);
  const from = leadFrom(folded, Math.max(...lead));
  const rest = folded.slice(from);
  const but = notBut.exec(rest);
  if (but) return cutOut(cut, from, { whole: rest, wanted: but[2] ?? '', rejected: but[1] ?? '' });
  const instead = insteadOf.exec(rest);
  if (instead)
    return cutOut(cut, from, { whole: rest, wanted: instead[1] ?? '', rejected: instead[2] ?? '' });
  return from > 0 ? { wanted: bare(cut.slice(from)), rejected: '' } : null;
}

/** "Không, ý tôi là đổi": what is meant follows the second beginning. */
function leadFrom(folded: string, from: number): number {
  if (from === 0) return 0;
  return from + (leadMeaning.exec(folded.slice(from))?.[0].length ?? 0);
}

function cutOut(
  written: string,
  from: number,
  { whole, wanted, rejected }: { readonly whole: string; readonly wanted: string; readonly rejected: string },
): Correction {
  const part = (said: string) => {
    const at = from + (said === wanted && whole.startsWith(said) ? 0 : whole.lastIndexOf(said));
    return bare(written.slice(at, at + said.length));
  };
  return { wanted: part(wanted), rejected: part(rejected) };
}

/** Without the words that lean on what was said before: "tạm trú cơ". */
function bare(said: string): string {
  const meant = leadMeaning.exec(foldText(said))?.[0].length ?? 0;
  const rest = said.slice(meant);
  const tail = tailRather.exec(foldText(rest));
  return (tail ? rest.slice(0, tail.index) : rest).trim();
}
