import { addWorkingDays } from '#knowledge/calendar.ts';
import { addDays } from '#knowledge/days.ts';
import { dayInVietnam } from '#src/clock.ts';

/** The registry of invented dossiers, to try looking up. */
export const demoRegistry = 'Hệ thống một cửa thử nghiệm (bịa ra)';

/** What to type to see each. */
export type DemoDossier = {
  readonly code: string;
  readonly digits: string;
  readonly shows: string;
  /** What the square code on its receipt says. */
  readonly receipt: string;
};

/**
 * Invented people and dossiers, one for each way in which a dossier may stand. Their dates move with the clock, the
 * dates in their codes do not, so that they can be written down. Two belong to applicants who share a phone.
 */
export function demoEvents(now: Date): {
  readonly events: readonly unknown[];
  readonly dossiers: readonly DemoDossier[];
} {
  const today = dayInVietnam(now);
  const ago = (days: number, hour: string) => `${addDays(today, -days)}T${hour}:00+07:00`;
  const ahead = (workingDays: number) =>
    `${addWorkingDays(today, workingDays)?.day ?? addDays(today, workingDays)}T17:00:00+07:00`;
  const made = plans({ ago, ahead }).map((plan, index) => ({
    ...plan,
    code: `H57.99-260105-000${index + 1}`,
    receipt: `H57.99-260105-000${index + 1}|bia-ra-${7001 + index}`,
  }));
  return {
    dossiers: made.map(({ code, phone, shows, receipt }) => ({
      code,
      digits: phone.slice(-4),
      shows,
      receipt,
    })),
    events: made.flatMap(({ code, receipt, name, phone, number, procedure, agency, steps, facts }) =>
      steps.map((step, index) => ({
        ...{ key: `demo ${today} ${index}`, code, receipt, procedure, agency, ward: 'Phường Mẫu' },
        applicant: { name, phone, personalNumber: number },
        ...(index === steps.length - 1 ? facts : {}),
        ...step,
      })),
    ),
  };
}

type Days = {
  readonly ago: (days: number, hour: string) => string;
  readonly ahead: (workingDays: number) => string;
};

type Plan = {
  readonly shows: string;
  readonly name: string;
  readonly phone: string;
  readonly number: string;
  readonly procedure: { readonly code: string; readonly name: string };
  readonly agency: string;
  readonly steps: readonly { readonly at: string; readonly status: number; readonly note?: string }[];
  readonly facts: Readonly<Record<string, unknown>>;
};

const birth = { code: '1.001193', name: 'Đăng ký khai sinh' };
const business = { code: '1.001612', name: 'Đăng ký thành lập hộ kinh doanh' };
const building = { code: '1.013225', name: 'Cấp giấy phép xây dựng nhà ở riêng lẻ' };
const ward = 'Trung tâm Phục vụ hành chính công phường Mẫu';

function plans({ ago, ahead }: Days): readonly Plan[] {
  const taken = (days: number) => ({ at: ago(days, '08:40'), status: 2, receivedAt: ago(days, '08:40') });
  return [
    {
      ...{ shows: 'đang xử lý, còn hạn', name: 'Lê Thị Mận', phone: '0900000001', number: '000190000101' },
      ...{ procedure: business, agency: ward },
      steps: [taken(1), { at: ago(1, '14:10'), status: 4, note: 'Đang thẩm định hồ sơ' }],
      facts: { dueAt: ahead(2) },
    },
    {
      ...{ shows: 'chờ bổ sung giấy tờ', name: 'Trần Văn Ổi', phone: '0900000002', number: '000090000202' },
      ...{ procedure: building, agency: ward },
      steps: [taken(4), { at: ago(2, '10:00'), status: 5, note: 'Bản vẽ chưa có mặt bằng móng' }],
      facts: { papers: { wanted: ['Bản vẽ mặt bằng móng'], until: ahead(5).slice(0, 10) } },
    },
    {
      ...{
        shows: 'có kết quả, nhận tại quầy',
        name: 'Phạm Thị Bưởi',
        phone: '0900000003',
        number: '000190000303',
      },
      ...{ procedure: birth, agency: ward },
      steps: [taken(3), { at: ago(2, '09:00'), status: 4 }, { at: ago(1, '16:00'), status: 9 }],
      facts: { result: { by: 'counter', place: 'Quầy số 3' }, finishedAt: ago(1, '16:00') },
    },
    {
      ...{
        shows: 'quá hạn, đã xin lỗi và hẹn lại',
        name: 'Đỗ Văn Khế',
        phone: '0900000004',
        number: '000090000404',
      },
      ...{ procedure: building, agency: ward },
      steps: [taken(30), { at: ago(29, '09:00'), status: 4 }, { at: ago(5, '15:00'), status: 4 }],
      facts: { dueAt: ago(4, '17:00'), promisedAt: ahead(3), apologisedAt: ago(5, '15:00') },
    },
    {
      ...{ shows: 'chờ nộp phí', name: 'Vũ Thị Me', phone: '0900000005', number: '000190000505' },
      ...{ procedure: business, agency: ward },
      steps: [taken(2), { at: ago(1, '11:00'), status: 6 }],
      facts: { dueAt: ahead(2), fee: { owed: 100_000, link: 'https://dichvucong.gov.vn' } },
    },
    {
      ...{ shows: 'đã trả qua bưu chính', name: 'Hồ Văn Cam', phone: '0900000006', number: '000090000606' },
      ...{ procedure: birth, agency: ward },
      steps: [taken(9), { at: ago(6, '15:00'), status: 9 }, { at: ago(3, '10:00'), status: 10 }],
      facts: { result: { by: 'post', tracking: 'EX000000006VN' } },
    },
    {
      ...{
        shows: 'cùng số điện thoại với hồ sơ trên',
        name: 'Hồ Thị Quýt',
        phone: '0900000006',
        number: '000190000707',
      },
      ...{ procedure: birth, agency: ward },
      steps: [{ at: ago(1, '20:15'), status: 1 }],
      facts: {},
    },
  ];
}
