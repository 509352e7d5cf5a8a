/**
 * Work of offices whose procedures are not in the catalogue: what it is called, who usually settles it, and which of our
 * procedures goes with it. The agencies are from general knowledge since the ministries were joined in 2025: `check`, and
 * said with "thường". The English twin is typed by this file.
 */
type Absent = {
  readonly about: string;
  readonly agency: string;
  readonly choices: readonly { readonly label: string; readonly value: string }[];
};

const shop = { label: 'Đăng ký hộ kinh doanh', value: 'Thủ tục 1.001612' };
const security = { label: 'Giấy an ninh trật tự', value: 'Thủ tục 2.001478' };

const topics = {
  clinic: { about: 'mở phòng khám, cơ sở làm đẹp', agency: 'Sở Y tế', choices: [shop] },
  pharmacy: { about: 'mở nhà thuốc, bán mỹ phẩm', agency: 'Sở Y tế', choices: [shop] },
  'health-practice': { about: 'giấy phép hành nghề y, dược', agency: 'Sở Y tế', choices: [] },
  'food-service': {
    about: 'giấy an toàn thực phẩm của quán ăn, quán nước',
    agency: 'Sở Y tế hoặc Uỷ ban nhân dân xã, phường',
    choices: [shop],
  },
  'private-teaching': {
    about: 'dạy thêm, mở lớp, mở trường tư',
    agency: 'Sở Giáo dục và Đào tạo hoặc Uỷ ban nhân dân xã, phường',
    choices: [shop],
  },
  'school-exam': {
    about: 'thi cử, tuyển sinh, học bổng',
    agency: 'nhà trường hoặc Sở Giáo dục và Đào tạo',
    choices: [],
  },
  karaoke: {
    about: 'giấy phép karaoke và các điểm vui chơi, tập luyện',
    agency: 'Sở Văn hoá, Thể thao và Du lịch hoặc Uỷ ban nhân dân xã, phường',
    choices: [shop, security],
  },
  'shop-sign': {
    about: 'treo bảng hiệu, bảng quảng cáo',
    agency: 'Sở Văn hoá, Thể thao và Du lịch hoặc Uỷ ban nhân dân xã, phường',
    choices: [shop],
  },
  festival: {
    about: 'tổ chức lễ hội, biểu diễn, giải đấu',
    agency: 'Sở Văn hoá, Thể thao và Du lịch hoặc Uỷ ban nhân dân xã, phường',
    choices: [],
  },
  'alcohol-and-fuel': {
    about: 'bán rượu, thuốc lá, xăng dầu, gas',
    agency: 'Sở Công Thương hoặc Uỷ ban nhân dân xã, phường',
    choices: [shop],
  },
  association: { about: 'lập hội, quỹ, câu lạc bộ', agency: 'Sở Nội vụ', choices: [] },
  religion: {
    about: 'việc tôn giáo, tín ngưỡng',
    agency: 'Uỷ ban nhân dân xã, phường hoặc sở phụ trách tôn giáo',
    choices: [],
  },
  unemployment: {
    about: 'tiền trợ cấp thất nghiệp',
    agency: 'Trung tâm Dịch vụ việc làm',
    choices: [{ label: 'Nhờ người lĩnh thay', value: 'Thủ tục 1.001601' }],
  },
  'work-permit': {
    about: 'giấy phép lao động, nội quy, tiền lương',
    agency: 'Sở Nội vụ',
    choices: [],
  },
  brand: {
    about: 'đăng ký nhãn hiệu, bản quyền',
    agency: 'Cục Sở hữu trí tuệ hoặc Cục Bản quyền tác giả',
    choices: [],
  },
  'civil-servant-exam': {
    about: 'thi, xét tuyển công chức, viên chức',
    agency: 'Sở Nội vụ hoặc cơ quan đang tuyển',
    choices: [],
  },
  merit: {
    about: 'chế độ của người có công và người thân',
    agency: 'Uỷ ban nhân dân xã, phường nơi ở hoặc Sở Nội vụ',
    choices: [],
  },
} as const satisfies Readonly<Record<string, Absent>>;

export type AbsentWords = {
  readonly lead: (about: string) => string;
  readonly agency: (agency: string) => string;
  readonly goesWith: string;
  readonly topics: Readonly<Record<keyof typeof topics, Absent>>;
};

export const absentVi: AbsentWords = {
  lead: (about) => `Ở đây tôi chưa có thủ tục về ${about}.`,
  agency: (agency) =>
    `Việc này thường hỏi ở ${agency}. Anh/chị cũng tìm được trên Cổng Dịch vụ công quốc gia.`,
  goesWith: 'Đi kèm với việc này, tôi chỉ được:',
  topics,
};
