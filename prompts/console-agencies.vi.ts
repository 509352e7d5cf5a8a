/** The words of the page on agencies and wards, in Vietnamese. `console-agencies.en.ts` has the same shape. */
export const consoleAgenciesVi = {
  title: 'Cơ quan, phường xã',
  tab: 'Cơ quan',
  text: 'Những cơ quan mà trung tâm chuyển việc tới, việc nào về cơ quan nào, và các phường xã mà trung tâm phục vụ.',
  agencies: 'Các cơ quan',
  count: (agencies: number, wards: number) =>
    agencies + wards === 0 ? 'Chưa có danh sách' : `${agencies} cơ quan, ${wards} phường xã`,
  none: 'Chưa có cơ quan nào trong danh sách',
  noneText: 'Thêm cơ quan đầu tiên để chọn khi mời cán bộ, giao phản ánh và chuyển hội thoại.',
  columns: { name: 'Cơ quan', sees: 'Phản ánh tự chuyển tới', phone: 'Điện thoại', use: 'Đang dùng' },
  seesNone: 'Không có',
  use: (use: { readonly conversations: number; readonly reports: number; readonly people: number }) =>
    [
      use.people > 0 ? `${use.people} cán bộ` : '',
      use.reports > 0 ? `${use.reports} phản ánh chưa xong` : '',
      use.conversations > 0 ? `${use.conversations} hội thoại đang chờ` : '',
    ]
      .filter(Boolean)
      .join(', ') || 'Chưa dùng',
  add: 'Thêm cơ quan',
  change: 'Sửa',
  changeTitle: (name: string) => `Sửa ${name}`,
  name: 'Tên cơ quan',
  nameHint: 'Viết đúng một cách ở mọi nơi, ví dụ Công an xã Mẫu.',
  renameHint:
    'Đổi tên thì phản ánh, hội thoại và phần việc của cán bộ đổi theo ngay. Tên mà hệ thống hồ sơ gửi sang không đổi theo; nhật ký giữ tên cũ.',
  code: 'Mã (không bắt buộc)',
  phone: 'Điện thoại (không bắt buộc)',
  categories: 'Phản ánh loại nào tự chuyển tới đây',
  categoriesHint:
    'Mỗi loại chỉ về một cơ quan. Loại không chọn ở đâu thì theo cấu hình, rồi tới UBND phường xã.',
  withOther: (name: string) => `đang về ${name}`,
  save: 'Lưu cơ quan',
  cancel: 'Thôi',
  remove: 'Bỏ khỏi danh sách',
  removeConfirm: (name: string) => `Bỏ ${name} khỏi danh sách?`,
  inUse: (name: string) => `Chưa bỏ được ${name}`,
  inUseText: (use: string) =>
    `Còn ${use}. Giao các việc này cho cơ quan khác và sửa phần việc của cán bộ trước, hoặc đổi tên thay vì bỏ.`,
  unlisted: 'Đang dùng mà chưa có trong danh sách',
  unlistedText:
    'Tên gõ tay hoặc trong cấu hình. Thêm vào danh sách, hoặc gộp vào một cơ quan đã có nếu là gõ nhầm.',
  list: 'Thêm vào danh sách',
  mergeInto: 'Gộp vào',
  merge: 'Gộp',
  mergeConfirm: (name: string) =>
    `Mọi việc của "${name}" sẽ mang tên cơ quan đã chọn và không tách lại được. Gộp?`,
  wards: 'Phường, xã, đặc khu trung tâm phục vụ',
  wardsHint:
    'Mỗi dòng một tên, ví dụ Phường Mẫu Một. Từ 1/7/2025 không còn cấp huyện, nên không ghi quận, huyện. Có từ 1 đến 6 tên thì người dân báo phản ánh được bấm chọn.',
  wardsNone: 'Chưa ghi phường xã nào.',
  wardsSave: 'Lưu phường xã',
  wardsConfigured: 'Trung tâm chưa khai tỉnh (CENTRE_PROVINCE), nên trợ lý chưa hỏi phường xã.',
  said: {
    saved: 'Đã lưu. Mọi nơi theo danh sách mới trong vòng 2 giây.',
    removed: 'Đã bỏ khỏi danh sách.',
    merged: 'Đã gộp. Mọi việc đã mang tên mới.',
  },
  wrong: {
    required: 'Chưa ghi tên.',
    long: 'Dài quá.',
    phone: 'Số điện thoại chưa đúng.',
    twice: 'Tên này đã có trong danh sách (kể cả khi khác dấu).',
    'category-twice': 'Có loại đang về cơ quan khác. Bỏ chọn ở cơ quan kia trước.',
    many: 'Danh sách dài quá.',
    district: 'Có dòng là quận hoặc huyện. Ghi phường, xã hoặc đặc khu.',
  } as Readonly<Record<string, string>>,
};

export type ConsoleAgenciesTexts = typeof consoleAgenciesVi;
