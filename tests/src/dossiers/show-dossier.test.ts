import { describe, expect, test } from 'vitest';
import type { SeenDossier } from '#db/dossier-grants.ts';
import { factsOf } from '#src/conversations/matters/say-dossier.ts';
import { sayNews } from '#src/conversations/notices/say-news.ts';
import { templateValues } from '#src/conversations/notices/template-values.ts';
import { usualRules } from '#src/dossiers/dossier-rules.ts';
import type { DossierView } from '#src/dossiers/dossier-view.ts';
import { maskName, showDossier } from '#src/dossiers/show-dossier.ts';
import { noon } from '#tests/support/registry-events.ts';

const now = new Date(noon);
const at = new Date('2026-11-16T09:00:00+07:00');

const dossier: SeenDossier = {
  ...{
    id: '7',
    registry: 'một cửa',
    code: 'H57.12-261116-0001',
    codeKey: 'SECRET-KEY',
    versionId: 'SECRET-V',
  },
  ...{ procedureCode: '9.000001', procedureName: 'Nuôi rùa', agency: 'Phòng Văn hóa', ward: 'Phường Mẫu' },
  ...{
    applicant: 'SECRET-SEALED',
    receipt: null,
    proofs: ['SECRET-PROOF'],
    status: 5,
    statusWord: 'Chờ bổ sung',
  },
  ...{ submittedAt: at, receivedAt: at, dueAt: new Date('2026-11-20T17:00:00+07:00'), promisedAt: null },
  ...{ promises: 0, apologisedAt: null, finishedAt: null, returnedAt: null, returnBy: 'post' },
  ...{ returnPlace: 'SECRET-HOME', tracking: 'VN123', feeOwed: 50_000, feePaidAt: null },
  ...{ feeLink: 'https://dichvucong.gov.vn/p/1', papersWanted: ['Ảnh rùa'], papersUntil: '2026-11-30' },
  ...{
    dueToldAt: null,
    promisedToldAt: null,
    handlingUnit: null,
    handlingOfficer: null,
    note: 'Gọi ông Nguyễn Văn Chín số 0987654321',
    flags: ['backwards'],
    asOf: at,
    sequence: 5,
    takenAt: at,
  },
  way: [{ at, status: 5, statusWord: 'Chờ bổ sung, anh Nguyễn Văn Chín 0987 654 321' }],
  limits: [],
};
const showing = { now, rules: usualRules, applicantName: 'Lê Thị Mận', isLastKnown: false };
const show = (over: Partial<SeenDossier> = {}) => showDossier({ ...dossier, ...over }, showing);

describe('what is shown of a dossier', () => {
  test('is these fields and no others, whatever a dossier may hold one day', () => {
    const more = { ...dossier, address: 'SECRET-ADDRESS', officer: 'SECRET-OFFICER' };
    const seen = showDossier(more, showing);
    expect(Object.keys(seen).sort()).toEqual([
      ...[
        'agency',
        'applicant',
        'asOf',
        'clock',
        'code',
        'fee',
        'finishedAt',
        'handling',
        'heardAt',
        'id',
        'isLastKnown',
        'note',
      ],
      ...[
        'papersUntil',
        'papersWanted',
        'procedure',
        'receivedAt',
        'registry',
        'result',
        'returnedAt',
        'status',
      ],
      ...['statusWord', 'submittedAt', 'timeline', 'ward'],
    ]);
    expect(JSON.stringify(seen)).not.toContain('SECRET');
  });

  test('has no name and no number of anybody in it', () => {
    const text = JSON.stringify(show({ papersWanted: ['Căn cước số 046199001234 của bà Lê Thị Mận'] }));
    expect(text).not.toMatch(/Mận|Chín|0987|654 321|046199001234/);
    expect(text).toContain('L** T** M**');
  });

  test('says plain words of a registry as they are', () => {
    for (const word of ['Đang xử lý', 'Chờ bổ sung', 'Lãnh đạo phòng đang trình ký', 'Chờ phê duyệt']) {
      expect(show({ statusWord: word }).statusWord).toBe(word);
    }
  });

  test.each([
    ['https://dichvucong.gov.vn/p/1', 'https://dichvucong.gov.vn/p/1'],
    ['http://dichvucong.gov.vn/p/1', null],
    ['https://dichvucong.gov.vn.example.com/p', null],
    ['https://dichvucong.gov.vn@example.com/p', null],
    ['https://evilgov.vn/p', null],
    ['javascript:alert(1)', null],
    ['nonsense', null],
  ])('links only to a state’s site: %s', (feeLink, link) => {
    expect(show({ feeLink }).fee).toEqual({ owed: 50_000, link });
  });

  test('owes nothing once it is paid, and tells no home of whom it is posted to', () => {
    expect(show({ feePaidAt: at }).fee).toBeNull();
    expect(show({ feeOwed: 0 }).fee).toBeNull();
    expect(show().result).toEqual({ by: 'post', place: null, tracking: 'VN123' });
    expect(show({ returnBy: 'counter', returnPlace: 'Quầy 3' }).result?.place).toBe('Quầy 3');
  });
});

test.each([
  ['Lê Thị Mận', 'L** T** M**'],
  ['Lê Thị Mận'.normalize('NFD'), 'L** T** M**'],
  ['Công ty TNHH 0912345678 Ổi', 'C** t** T** Ổ**'],
  ['  ', ''],
  ['😀', ''],
])('masks "%s"', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

describe('who has a dossier in hand', () => {
  test('is told by name and office, as the law owes it, and never with a number', () => {
    const named = show({ handlingUnit: 'Phòng Đất đai', handlingOfficer: 'Bà Trần Thị Mẫu, chuyên viên' });
    expect(named.handling).toEqual({ unit: 'Phòng Đất đai', officer: 'Bà Trần Thị Mẫu, chuyên viên' });
    const facts = factsOf(named, 'vi').map(({ value }) => value);
    expect(facts).toContain('Bà Trần Thị Mẫu, chuyên viên, Phòng Đất đai');
    for (const handlingOfficer of ['Bà Mẫu 0987 654 321', 'mau.tt@hue.gov.vn']) {
      expect(show({ handlingOfficer, handlingUnit: 'Phòng Đất đai, 0234 382 2222' }).handling).toEqual({
        unit: 'Phòng Đất đai, [số điện thoại]',
        officer: null,
      });
    }
  });

  test('stands in a notice and in a paid template, where the agency stands for who is not told', () => {
    const named = show({ handlingUnit: 'Phòng Đất đai', handlingOfficer: 'Bà Trần Thị Mẫu' });
    const told = { kinds: ['status'], until: now } as const;
    expect(JSON.stringify(sayNews(named, told, 'vi'))).toContain('Bà Trần Thị Mẫu, Phòng Đất đai');
    const value = (view: DossierView) => templateValues(view, { ai: 'handling' }, 'vi').ai;
    expect([value(named), value(show())]).toEqual(['Bà Trần Thị Mẫu, Phòng Đất đai', 'Phòng Văn hóa']);
  });

  test('is not spoken of where the registry does not tell it', () => {
    expect(factsOf(show(), 'vi').map(({ label }) => label)).not.toContain('Người, bộ phận xử lý');
  });
});

describe('a due day that a stop has moved', () => {
  test('is said as expected, beside the one that the receipt has', () => {
    const way = [
      { at, status: 2 as const, statusWord: null },
      { at: new Date('2026-11-17T09:00:00+07:00'), status: 6 as const, statusWord: null },
      { at: new Date('2026-11-18T09:00:00+07:00'), status: 4 as const, statusWord: null },
    ];
    const due = factsOf(show({ status: 4, dueToldAt: at, way }), 'vi').find(
      ({ label }) => label === 'Hẹn trả',
    );
    expect(due?.value).toMatch(/23\/11\/2026.*dự kiến.*20\/11\/2026/);
  });
});

describe('the place of a result', () => {
  test('is the counter’s as it is, nobody’s home, and online without anybody’s address', () => {
    const place = (returnBy: 'counter' | 'post' | 'online', returnPlace: string) =>
      show({ returnBy, returnPlace }).result?.place;
    expect(place('counter', 'Quầy số 3')).toBe('Quầy số 3');
    expect(place('post', 'Số 1 đường Mẫu')).toBeNull();
    expect(place('online', 'le.thi.man@gmail.com')).toBe('[e-mail]');
    expect(place('online', 'Cổng Dịch vụ công quốc gia')).toBe('Cổng Dịch vụ công quốc gia');
  });
});
