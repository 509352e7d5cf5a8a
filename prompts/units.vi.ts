/** Old and new names of commune-level units. Names come with their kind, "xã Nà Mơ". */
export const unitsVi = {
  oldName: (name: string, district: string) => `${name} (${district} cũ)`,
  part: (name: string) => `một phần ${name}`,
  partly: 'một phần',
  nowIn: (old: string, now: string) => `${old} nay thuộc ${now}`,
  split: (old: string, list: string) => `${old} đã chia về nhiều nơi: ${list}`,
  splitAsk:
    'Anh/chị ở phần nào thì chọn nơi đó; chưa rõ thì xem trên VNeID hoặc hỏi tổ dân phố, trưởng thôn.',
  unchanged: (name: string) => `${name} là tên đang dùng`,
  madeOf: (now: string, list: string) => `${now} được lập từ ${list}`,
  madeOfUnknown: (now: string) => `tôi chưa có danh sách đơn vị cũ của ${now}`,
  district: (name: string) => `${name} không còn: từ ngày 1/7/2025 không còn cấp huyện`,
  districtIn: 'Nơi thuộc đơn vị này nay nằm ở',
  districtAsk: 'Anh/chị nhắn tên xã, phường cũ để tôi nói rõ nay thuộc đâu.',
  which: (name: string) => `Có nhiều nơi tên ${name}. Anh/chị hỏi nơi nào ạ?`,
  inDistrict: (name: string, district: string) => `${name}, ${district}`,
  unknown: 'Tôi không thấy tên này trong danh sách xã, phường của tỉnh.',
  unknownAsk: 'Anh/chị nhắn cả tên xã, phường và tên huyện, quận cũ giúp tôi.',
  lives: (name: string) => `Anh/chị ở ${name}.`,
  livesOld: (old: string, now: string) => `${old} nay thuộc ${now}.`,
  kept: 'Từ giờ tôi chỉ nơi nộp theo nơi này. Anh/chị cần làm giấy tờ gì?',
  askNow: (name: string, district: string) => `${name} ${district} cũ giờ thuộc đâu`,
  askLives: (name: string) => `Tôi ở ${name}`,
  source: (code: string) => `Danh sách đơn vị hành chính của tỉnh, mã ${code}`,
  demo: 'Tỉnh Minh Họa và các xã, phường này là bịa ra để xem thử, không có thật.',
};

export type UnitsWords = typeof unitsVi;
