/** How people say that the office has no entry of it any more, apart by |. */
export const registerGone = `sổ gốc không còn | không còn sổ gốc | không còn sổ | sổ không còn | sổ cũng không còn | sổ cũng mất
  | mất sổ gốc | mất cả sổ | mất luôn sổ | sổ bị mất | sổ bị cháy | sổ cháy | sổ đã cháy | sổ ở xã cháy | sổ ở phường cháy
  | sổ lưu không còn | sổ lưu mất | không còn lưu | xã không còn lưu | phường không còn lưu | xã báo không còn
  | phường báo không còn | không tìm thấy sổ | tìm không ra sổ | tra không ra | không trích lục được`;
