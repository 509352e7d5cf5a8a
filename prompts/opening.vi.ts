/** Whether and when a counter is open. `day` comes with its weekday: "ngày mai (thứ Hai 23/11)". */
const dayNames = {
  today: (day: string) => `hôm nay (${day})`,
  tomorrow: (day: string) => `ngày mai (${day})`,
  on: (weekday: string, date: string) => `${weekday} ${date}`,
};

export const openingVi = {
  days: dayNames,
  open: (day: string, hours: string) => `${day} mở ${hours}`,
  openBecause: (day: string, hours: string, why: string) => `${day} mở ${hours} (${why})`,
  closedFor: (day: string, holiday: string) => `${day} nghỉ ${holiday}`,
  closedBecause: (day: string, why: string) => `${day} nghỉ (${why})`,
  closed: (day: string) => `${day} không làm việc`,
  last: (day: string) => `, trước đó làm việc đến hết ${day}`,
  next: (day: string, hours: string) => `; mở lại ${day}, ${hours}`,
  againMaybe: ', nhưng ngày đó cũng có thể được nghỉ',
  nowOpen: (time: string, closes: string) => `; lúc này (${time}) đang mở, đến ${closes}`,
  nowClosed: (time: string, opens: string) => `; lúc này (${time}) chưa mở, ${opens} mới mở`,
  nowOver: (time: string) => `; lúc này (${time}) đã hết giờ`,
  notInPart: {
    morning: 'buổi sáng hôm đó không mở',
    noon: 'giữa trưa không mở',
    afternoon: 'buổi chiều hôm đó không mở',
    evening: 'buổi tối không mở',
  },
  maybe: (holiday: string) => `ngày này có thể được nghỉ ${holiday}, chưa có thông báo chính thức`,
  check: 'lịch này cần kiểm tra lại',
  noHours: 'tôi chưa có giờ làm việc của nơi này',
  callFirst: (number: string) => `gọi ${number} hỏi trước khi đi`,

  working: (day: string) => `${day} là ngày làm việc`,
  weekend: (day: string) => `${day} là ngày nghỉ cuối tuần`,
  holiday: (day: string, holiday: string) => `${day} là ngày nghỉ ${holiday}`,
  swapped: (day: string, holiday: string) => `${day} là ngày làm bù cho dịp nghỉ ${holiday}`,
  unknownYear: (year: string) => `tôi chưa có lịch nghỉ lễ của năm ${year}`,
  nextWorking: (day: string) => `; ngày làm việc tiếp theo là ${day}`,
  saturdays: 'Có nơi nhận hồ sơ cả sáng thứ Bảy, anh/chị hỏi trước khi đi.',
  unknown: 'Tôi chưa có địa chỉ và giờ làm việc của từng quầy.',
  askHours: 'Giờ của từng quầy anh/chị hỏi trước khi đi cho khỏi mất công.',
  sayWard: 'Anh/chị ở phường, xã nào? Nhắn tên để tôi chỉ đúng nơi, đúng giờ.',

  desk: 'Quầy',
  openOn: 'Giờ nhận',
  week: 'Trong tuần',
  also: 'Cũng nhận hồ sơ này',
  byLaw: 'Cơ quan nhận theo quy định',
  demo: 'Tỉnh Minh Họa là tỉnh bịa ra để xem thử: nơi nhận, giờ và số điện thoại này không có thật.',
};

export type OpeningWords = typeof openingVi;
