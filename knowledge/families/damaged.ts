/** How people say that a paper can no longer be used, apart by |. */
export const damaged = `bị hỏng | bị hư | hỏng rồi | hư rồi | hư hỏng | bị rách | rách nát | rách hết | rách nhiều
  | bị nát | bị mờ | mờ hết | mờ chữ | mờ mực | phai mực | phai chữ | bị phai | bị ố | ố vàng | ố mờ | bị nhoè | nhoè chữ
  | nhoè mực | bị lem | bị nhàu | bị ướt | ướt rách | ướt nát | ướt hết | bị gãy | gãy đôi | bị nứt | nứt gãy | bong tróc
  | bị tróc | mối ăn | mối xông | chuột cắn | không đọc được`;
