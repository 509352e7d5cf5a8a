import { sha256 } from '#knowledge/sha256.ts';
import { readTime } from './read-time.ts';

/** What a sheet or another system's answer may tell of a dossier, each as text; absent or empty is not told. */
export const fieldNames = [
  ...([
    'key',
    'at',
    'sequence',
    'code',
    'status',
    'procedureCode',
    'procedureName',
    'agency',
    'ward',
  ] as const),
  ...([
    'applicantName',
    'phone',
    'personalNumber',
    'receipt',
    'submittedAt',
    'receivedAt',
    'dueAt',
    'promisedAt',
  ] as const),
  ...([
    'apologisedAt',
    'finishedAt',
    'returnedAt',
    'returnBy',
    'returnPlace',
    'tracking',
    'feeOwed',
  ] as const),
  ...(['feePaidAt', 'feeLink', 'papersWanted', 'papersUntil', 'unit', 'officer', 'note'] as const),
];
export type FieldName = (typeof fieldNames)[number];
export type Fields = Partial<Readonly<Record<FieldName, string>>>;

const times = [
  ...(['at', 'submittedAt', 'receivedAt', 'dueAt', 'promisedAt', 'apologisedAt', 'finishedAt'] as const),
  ...(['returnedAt', 'feePaidAt', 'papersUntil'] as const),
];

export type EventOfFields = { readonly event: unknown } | { readonly reason: string };

/** When it is told, where the fields do not say it; `salt` parts what is told again later from what is told twice. */
export type ToldAt = { readonly at: Date; readonly salt: string };

/** The event that `takeEvents` takes; without a key of its own it gets one from what it says. */
export async function eventOfFields(given: Fields, told: ToldAt): Promise<EventOfFields> {
  const fields = Object.fromEntries(
    Object.entries(given).flatMap(([name, text]) => (text?.trim() ? [[name, text.trim()]] : [])),
  ) as Fields; // The same names, without those that are empty.
  const read = new Map(times.map((name) => [name, fields[name] ? readTime(fields[name]) : undefined]));
  const wrong = times.find((name) => read.get(name) === null);
  if (wrong) return { reason: `${wrong}: is no time` };
  if (!fields.code) return { reason: 'code: is missing' };
  if (!fields.status) return { reason: 'status: is missing' };
  const feeOwed = fields.feeOwed === undefined ? undefined : readMoney(fields.feeOwed);
  if (feeOwed === null) return { reason: 'feeOwed: is no sum' };
  const time = (name: (typeof times)[number]) => read.get(name) ?? undefined;
  const { code, status, agency, ward, unit, officer, note, receipt } = fields;
  const wanted = (fields.papersWanted ?? '').split(/[;\n]+/).filter((paper) => paper.trim() !== '');
  return {
    event: {
      key: fields.key ?? (await keyOf(fields, told)),
      at: time('at') ?? told.at.toISOString(),
      ...(fields.sequence && { sequence: Number(fields.sequence) }),
      ...{ code, status, agency, ward, note, receipt },
      procedure: { code: fields.procedureCode, name: fields.procedureName },
      ...(hasApplicant(fields) && {
        applicant: { name: fields.applicantName, phone: fields.phone, personalNumber: fields.personalNumber },
      }),
      ...{ submittedAt: time('submittedAt'), receivedAt: time('receivedAt'), dueAt: time('dueAt') },
      ...{ promisedAt: time('promisedAt'), apologisedAt: time('apologisedAt') },
      ...{ finishedAt: time('finishedAt'), returnedAt: time('returnedAt') },
      result: {
        by: fields.returnBy && wayBack(fields.returnBy),
        place: fields.returnPlace,
        tracking: fields.tracking,
      },
      fee: { owed: feeOwed, paidAt: time('feePaidAt'), link: fields.feeLink },
      ...((unit ?? officer) !== undefined && { handling: { unit, officer } }),
      ...(wanted.length > 0 && { papers: { wanted, until: dayOf(time('papersUntil')) } }),
    },
  };
}

function hasApplicant({ applicantName, phone, personalNumber }: Fields): boolean {
  return [applicantName, phone, personalNumber].some((text) => text !== undefined);
}

async function keyOf(fields: Fields, { salt }: ToldAt): Promise<string> {
  return await sha256(JSON.stringify([fieldNames.map((name) => fields[name] ?? ''), fields.at ? '' : salt]));
}

/** "50.000 đ" is 50000; `null` where it is no whole sum. */
function readMoney(text: string): number | null {
  const [, digits = ''] =
    /^(\d+|\d{1,3}(?:[.,\s]\d{3})+)\s*(?:đ|đồng|vnd|vnđ)?$/i.exec(text.normalize('NFC')) ?? [];
  return digits === '' ? null : Number(digits.replace(/\D/g, ''));
}

function wayBack(text: string): 'counter' | 'post' | 'online' {
  const words = text.normalize('NFC').toLowerCase();
  if (/bưu|post/.test(words)) return 'post';
  return /trực tuyến|điện tử|online|electronic/.test(words) ? 'online' : 'counter';
}

/** The day in Viet Nam on which such a time begins. */
function dayOf(time: string | undefined): string | undefined {
  return time && new Date(Date.parse(time) + 7 * 3_600_000).toISOString().slice(0, 10);
}
