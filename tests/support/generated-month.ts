import type { Database } from '#db/database.ts';
import { addWorkingDays } from '#knowledge/calendar.ts';

/**
 * A month of invented dossiers with violations planted in it. What is planted is written down before anything is judged:
 * `truth` holds a line `code violation key` for each, and nothing else may be found.
 */
export type GeneratedMonth = { readonly truth: readonly string[] };

/** The month is judged at this moment: a working day, a little after its end. */
export const judgedAt = '2026-11-02T10:00:00+07:00';

const listed = [
  'Tờ khai theo mẫu',
  'Bản sao Giấy chứng nhận quyền sử dụng đất',
  'Giấy tờ tùy thân (thẻ căn cước hoặc hộ chiếu)',
  'Hợp đồng chuyển nhượng đã công chứng',
];

type Change = {
  readonly key: string;
  readonly at: string;
  readonly status: number;
  readonly note?: string;
  readonly wanted?: readonly string[];
  /** What else the event tells. */
  readonly told?: Readonly<Record<string, string>>;
};

export type Planned = {
  readonly changes: readonly Change[];
  readonly due: string;
  readonly promised?: string;
  readonly promises?: number;
  readonly apologised?: string;
  readonly finished?: string;
  /** `violation key` */
  readonly planted: readonly string[];
};

const clean = 'Hồ sơ thiếu hợp đồng đã công chứng, đề nghị nộp bổ sung tại quầy 3 trước ngày 30.';
const refusal = 'Thửa đất đang có tranh chấp, chưa đủ điều kiện theo Điều 45 Luật Đất đai.';

/** Stories of a dossier that is received on `day`: those that break something, and those that only look like it. */
const stories: readonly ((day: string) => Planned)[] = [
  (day) => finished(day, [8, 6], []),
  (day) => finished(day, [8, 8], []),
  // Asked for what is listed, in other words.
  (day) => asked(day, ['Đơn đề nghị', 'bản photo sổ: giấy chứng nhận quyền sử dụng đất', 'CCCD'], []),
  (day) =>
    asked(
      day,
      ['Giấy xác nhận hạnh kiểm của tổ dân phố'],
      ['outside-list paper:giay xac nhan hanh kiem cua to dan pho'],
    ),
  // The registry tells the same request twice.
  (day) => {
    const once = asked(day, ['Tờ khai'], []);
    const [first, second, third, ...rest] = once.changes;
    if (!first || !second || !third) throw new Error('a story has lost its steps');
    return { ...once, changes: [first, second, third, { ...third, key: 'again' }, ...rest] };
  },
  (day) => ({
    ...asked(day, ['Tờ khai'], ['outside-list again:second']),
    changes: [
      ...asked(day, ['Tờ khai'], []).changes.slice(0, 4),
      {
        key: 'second',
        at: at(day, 4),
        status: 5,
        note: clean,
        wanted: ['Hợp đồng chuyển nhượng đã công chứng'],
      },
      { key: 'on', at: at(day, 5), status: 4 },
      { key: 'done', at: at(day, 7), status: 9 },
    ],
  }),
  (day) => ({ ...finished(day, [5, 7], ['late late', 'no-apology no-apology']) }),
  (day) => ({
    ...longer(finished(day, [5, 7], ['late late']), [promise(day, [4, 8])]),
    apologised: at(day, 4),
    promised: at(day, 8),
    promises: 1,
  }),
  (day) => ({
    ...longer(finished(day, [5, 7], ['late late', 'no-apology no-new-date']), [
      { key: 'sorry', at: at(day, 4), status: 4, told: { apologisedAt: at(day, 4) } },
    ]),
    apologised: at(day, 4),
  }),
  (day) => ({
    ...longer(finished(day, [5, 12], ['late late', 'no-apology promised-again']), [
      promise(day, [4, 8]),
      promise(day, [8, 12]),
    ]),
    ...{ apologised: at(day, 8), promised: at(day, 12), promises: 2 },
  }),
  // Done in the last hour of its last day, and fetched a week after it.
  (day) => {
    const { changes, ...done } = finished(day, [6, 6], []);
    return { ...done, changes: [...changes, { key: 'fetched', at: at(day, 11), status: 10 }] };
  },
  // The registry never tells the day that a stop has moved: it is moved by the rules.
  (day) => longer(finished(day, [6, 9], []), [stop(day, [6, 3]), { key: 'on', at: at(day, 7), status: 4 }]),
  (day) =>
    longer(finished(day, [6, 12], ['late late', 'no-apology no-apology']), [
      stop(day, [6, 3]),
      { key: 'on', at: at(day, 7), status: 4 },
    ]),
  // Stopped when it was late already: it stays so, while it stands and after.
  (day) =>
    longer(finished(day, [3, 9], ['late late', 'no-apology no-apology']), [
      stop(day, [8, 5]),
      { key: 'on', at: at(day, 8), status: 4 },
    ]),
  (day) => ({
    due: at(day, 3),
    changes: [...begun(day), stop(day, [8, 5])],
    planted: ['late late', 'no-apology no-apology'],
  }),
  // One event asks for papers, the next names them.
  (day) => {
    const story = asked(day, ['Tờ khai'], []);
    const bare = { key: 'asked first', at: at(day, 2, '15:00'), status: 5 };
    return { ...story, changes: story.changes.toSpliced(2, 0, bare) };
  },
  // Past its day while the citizen is waited for: nobody is late.
  (day) => ({
    due: at(day, 2),
    changes: [
      ...begun(day),
      { key: 'stop', at: at(day, 1), status: 6, note: 'Đề nghị nộp lệ phí trước bạ tại kho bạc.' },
    ],
    planted: [],
  }),
  (day) => ({ due: at(day, 2), changes: begun(day), planted: ['late late', 'no-apology no-apology'] }),
  (day) => refused(day, '', ['unclear-note note:refused']),
  (day) => refused(day, 'Chưa đủ.', ['unclear-note note:refused']),
  (day) =>
    refused(day, 'Hồ sơ không đạt yêu cầu theo ý kiến của cán bộ thẩm định.', ['unclear-note note:refused']),
  (day) => refused(day, refusal, []),
  (day) => ({
    ...finished(day, [8, 6], ['unclear-note note:filler']),
    changes: [
      ...begun(day),
      { key: 'filler', at: at(day, 2), status: 4, note: 'đã xử lý' },
      { key: 'done', at: at(day, 6), status: 9 },
    ],
  }),
  (day) => ({
    ...asked(day, [], ['unclear-note note:asked']),
    changes: [
      ...begun(day),
      { key: 'asked', at: at(day, 2), status: 5, note: 'Đề nghị công dân hoàn thiện lại hồ sơ cho đúng.' },
      { key: 'on', at: at(day, 3), status: 4 },
      { key: 'done', at: at(day, 6), status: 9 },
    ],
  }),
];

/** Most dossiers give no cause; one in so many tells the next story. */
const plainPerStory = 6;

/** One dossier of the month, as it goes. */
export type PlannedDossier = { readonly code: string; readonly index: number; readonly story: Planned };

export function planMonth(count: number): GeneratedMonth & { readonly dossiers: readonly PlannedDossier[] } {
  const days = workingDays();
  const dossiers = Array.from({ length: count }, (_, index) => {
    const day = days[index % days.length] ?? '2026-10-01';
    const told = index % plainPerStory === 0 ? (index / plainPerStory) % stories.length : 0;
    const code = `H57.12-${day.slice(2).replaceAll('-', '')}-${String(index).padStart(5, '0')}`;
    return { code, index, story: (stories[told] ?? (() => finished(day, [8, 6], [])))(day) };
  });
  const truth = dossiers.flatMap(({ code, story }) => story.planted.map((line) => `${code} ${line}`));
  return { dossiers, truth: truth.sort() };
}

/** Puts the month there as it stands at its end. */
export async function generateMonth(db: Database, count: number): Promise<GeneratedMonth> {
  const versionId = await keepText(db);
  const { dossiers, truth } = planMonth(count);
  for (let from = 0; from < count; from += 500) {
    const rows = dossiers
      .slice(from, from + 500)
      .map(({ code, index, story }) => rowOf(code, { index, versionId, story }));
    await db.query(insert, [JSON.stringify(rows)]);
  }
  return { truth };
}

function rowOf(
  code: string,
  {
    index,
    versionId,
    story,
  }: { readonly index: number; readonly versionId: string; readonly story: Planned },
) {
  const { changes, due, promised, promises, apologised, finished: done } = story;
  const last = changes.at(-1);
  return {
    ...{
      code,
      key: code.replace(/[^A-Z0-9]/g, ''),
      agency: `Sở mẫu ${index % 12}`,
      versionId,
      due,
      promised,
      apologised,
    },
    ...{
      promises: promises ?? 0,
      finished: done,
      status: last?.status,
      received: changes[1]?.at,
      asOf: last?.at,
      changes,
    },
  };
}

const insert = `
  with row as (
    select * from jsonb_to_recordset($1::jsonb) as row (code text, key text, agency text, "versionId" bigint,
      due timestamptz, promised timestamptz, apologised timestamptz, promises smallint, finished timestamptz,
      status smallint, received timestamptz, "asOf" timestamptz, changes jsonb)
  ), kept as (
    insert into dossiers (registry, code, code_key, procedure_code, version_id, agency, status, received_at, due_at,
      due_told_at, promised_at, promises, apologised_at, finished_at, as_of, taken_at)
    select 'invented', code, key, '9.000001', "versionId", agency, status, received, due,
      received, promised, promises, apologised,
      finished, "asOf", "asOf" from row
    returning id, code
  )
  insert into dossier_changes (dossier_id, event_key, at, taken_at, status, note, papers_wanted, moved)
  select kept.id, change.key, change.at, change.at, change.status, change.note, coalesce(change.wanted, '{}'), true
  from row join kept using (code),
    jsonb_to_recordset(row.changes) as change (key text, at timestamptz, status smallint, note text, wanted text[])`;

/** The published text that every dossier of the month is judged by. */
export async function keepText(db: Database): Promise<string> {
  await db.query(`insert into entries (id, kind) values ('9.000001', 'procedure')`);
  const content = { papers: listed.map((name) => ({ name })), methods: [] };
  const [row] = await db.query<{ id: string }>(
    `insert into versions (entry_id, origin, state, content, content_hash, published_at)
     values ('9.000001', 'local', 'published', $1::jsonb, 'x', now()) returning id::text`,
    [JSON.stringify(content)],
  );
  return row?.id ?? '';
}

function begun(day: string): readonly Change[] {
  return [
    { key: 'sent', at: `${day}T08:00:00+07:00`, status: 1 },
    { key: 'taken', at: `${day}T09:00:00+07:00`, status: 2 },
  ];
}

/** An apology after so many working days, with the new date so many after receipt: `[told, new]`. */
function promise(day: string, [toldIn, dueIn]: readonly [number, number]): Change {
  const told = { apologisedAt: at(day, toldIn), promisedAt: at(day, dueIn) };
  return { key: `promise ${dueIn}`, at: at(day, toldIn), status: 4, told };
}

/** The clock stands still from so many working days on: `[status, from]`. */
function stop(day: string, [status, from]: readonly [number, number]): Change {
  return { key: 'stop', at: at(day, from), status, note: 'Đề nghị nộp lệ phí trước bạ tại kho bạc.' };
}

/** A story with more steps before its last one. */
function longer(story: Planned, steps: readonly Change[]): Planned {
  return { ...story, changes: story.changes.toSpliced(-1, 0, ...steps) };
}

/** Due after so many working days, and done after so many: `[due, done]`. */
function finished(
  day: string,
  [dueIn, doneIn]: readonly [number, number],
  planted: readonly string[],
): Planned {
  const changes = [
    ...begun(day),
    { key: 'work', at: at(day, 1), status: 4, note: 'Chuyển phòng chuyên môn thẩm định.' },
    { key: 'done', at: at(day, doneIn), status: 9 },
  ];
  return { due: at(day, dueIn, '17:00'), finished: at(day, doneIn), changes, planted };
}

function asked(day: string, wanted: readonly string[], planted: readonly string[]): Planned {
  const changes = [
    ...begun(day),
    { key: 'asked', at: at(day, 2), status: 5, note: clean, wanted },
    { key: 'more', at: at(day, 3), status: 4 },
    { key: 'done', at: at(day, 7), status: 9 },
  ];
  return { due: at(day, 9, '17:00'), finished: at(day, 7), changes, planted };
}

function refused(day: string, note: string, planted: readonly string[]): Planned {
  const changes = [...begun(day), { key: 'refused', at: at(day, 2), status: 3, note }];
  return { due: at(day, 8), finished: at(day, 2), changes, planted };
}

/** So many working days after a day. */
function at(day: string, later: number, time = '15:30'): string {
  return `${addWorkingDays(day, later)?.day ?? day}T${time}:00+07:00`;
}

/** The first half of October: whatever is told of it is over when the month is judged, but for what still runs. */
function workingDays(): readonly string[] {
  return Array.from({ length: 9 }, (_, step) => addWorkingDays('2026-09-30', step + 1)?.day ?? '2026-10-01');
}
