/** A message as the signs of danger are read on it. */
type Said = { readonly folded: string; readonly typed: string; readonly marked: boolean };

const said =
  /\b(?:muon|dinh|sap|se|nghi den|y dinh|co y|tinh|chi con) (?:viec |chuyen |y |cach |di )?(?:tu tu|tu sat|tu van|ket lieu|chet|cat tay|nhay (?:cau|lau|song))\b|\b(?:khong|chang|ko|k) (?:con )?(?:muon|thiet) song\b|\b(?:chan|met) song\b|\bchan doi\b|\bmuon bien mat\b|\bket lieu (?:cuoc doi|doi|ban than|tat ca)\b|\b(?:song|con song) (?:lam gi|de lam gi|khong noi|the nay|chi)(?: nua)?\b|\bkhong song (?:noi|duoc) nua\b|\bchet (?:quach|di|cho (?:xong|roi|roi doi|nhe))\b|\b(?:toi|em|minh|con|chau|ban (?:toi|em)|me|ba|bo|chong|vo) (?:dang |vua |da |doi )?(?:tu tu|tu sat|rach tay|cat tay|uong thuoc ngu)\b|\bkill myself\b|\bsuicid\w*\b|\bwant to die\b|\bend my life\b|\bhurt myself\b/;
const marked =
  /tự tử|tự sát|tự vẫn|kết liễu|chết|cắt tay|rạch tay|nhảy|sống|chán đời|biến mất|thuốc ngủ|kill myself|suicid|want to die|end my life|hurt myself/;

/** What comes after a death, its papers and its money, and what only sounds so. */
const papers =
  /\b(?:tu tuat|khai tu|bao tu|chung tu|giay|thu tuc|ho so|tro cap|bao hiem|mai tang|tien|le phi|cuoc song|moi truong song|dang song|noi song|chung song|song chung|cho chet|cay chet|ca chet|lon chet|ga chet|heo chet|gia suc|thua ke|di chuc|thu noi mo|song chung)\b/;
/** Stronger than any paper that is named beside it. */
const certain =
  /\b(?:muon|dinh|sap|se) (?:tu tu|tu sat|chet quach|ket lieu)\b(?! nhien)|\b(?:khong|chang) (?:con )?muon song\b|\bket lieu (?:cuoc doi|doi|ban than)\b|\b(?:toi nay|dem nay|hom nay|mai|lat nua) (?:toi|em|minh|con|tui) (?:se )?(?:tu tu|tu sat|chet)\b|\bkill myself\b|\bwant to die\b/;
const certainMarked = /tự tử|tự sát|kết liễu|muốn sống|chết|kill myself|want to die/;

/** Whether somebody speaks of taking their own life, or of somebody near who does. */
export function speaksOfSelfHarm({ folded, typed, marked: isMarked }: Said): boolean {
  const hears = (sign: RegExp, written: RegExp) => sign.test(folded) && (!isMarked || written.test(typed));
  return hears(certain, certainMarked) || (hears(said, marked) && !papers.test(folded));
}
