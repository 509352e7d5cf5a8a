/** A marriage is an office's business; love is not, nor a laugh ("cười"). */
export const marriageWords =
  '(?:muon|dinh|tinh) (?:\\S+ )?cuoi(?= (?:nhau|vo|chong|o|ben|tai|duoc|thi|can|xin)|$)|(?:cuoi|lay) (?:vo|chong) (?:nguoi|nuoc)|lam giay cuoi';
