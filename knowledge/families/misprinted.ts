/** How people say that something in a paper is wrong, apart by |. */
export const misprinted = `ghi sai | in sai | viết sai | đánh sai | bị sai | sai tên | sai họ | sai chữ | sai chữ đệm
  | sai ngày sinh | sai năm sinh | sai quê | sai địa chỉ | sai thông tin | sai chính tả | ghi nhầm | in nhầm | viết nhầm
  | nhầm tên | nhầm ngày | nhầm năm | ghi lộn | in lộn | viết lộn | lộn tên | lộn ngày | lộn năm | không khớp
  | không trùng khớp | thiếu chữ | thiếu dấu`;
