/** Provinces and cities by the names of today and of before July 2025: they tell where somebody is, and no procedure. */
export const provinceNames: readonly string[] =
  `Hà Nội | Sài Gòn | Hồ Chí Minh | Đà Nẵng | Hải Phòng | Cần Thơ | Huế | Thừa Thiên Huế
  | Quảng Bình | Quảng Trị | Quảng Nam | Quảng Ngãi | Quảng Ninh | Nghệ An | Hà Tĩnh | Thanh Hóa | Bình Định | Phú Yên
  | Khánh Hòa | Ninh Thuận | Bình Thuận | Gia Lai | Kon Tum | Đắk Lắk | Đắc Lắc | Đắk Nông | Lâm Đồng | Bình Dương
  | Bình Phước | Đồng Nai | Tây Ninh | Bà Rịa | Vũng Tàu | Long An | Tiền Giang | Bến Tre | Trà Vinh | Vĩnh Long
  | Đồng Tháp | An Giang | Kiên Giang | Hậu Giang | Sóc Trăng | Bạc Liêu | Cà Mau | Bắc Ninh | Bắc Giang | Bắc Kạn
  | Cao Bằng | Điện Biên | Hà Giang | Hà Nam | Hải Dương | Hòa Bình | Hưng Yên | Lai Châu | Lạng Sơn | Lào Cai | Nam Định
  | Ninh Bình | Phú Thọ | Sơn La | Thái Bình | Thái Nguyên | Tuyên Quang | Vĩnh Phúc | Yên Bái`
    .split('|')
    .map((name) => name.trim());
