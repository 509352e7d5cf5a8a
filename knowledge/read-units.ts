import { readColumns } from '#knowledge/sheets/read-columns.ts';
import type { SheetRow } from '#knowledge/sheets/sheet-row.ts';
import { type OldUnit, type Unit, type UnitKind, unitKey, unitWordOf } from './unit.ts';

/** What a sheet of units holds: the good rows, and a line for each of the others. */
export type UnitsRead = { readonly units: readonly Unit[]; readonly rejected: readonly string[] };

const columns = {
  code: ['code', 'mã', 'mã đơn vị', 'mã xã'],
  name: ['name', 'tên', 'tên đơn vị'],
  kind: ['kind', 'loại', 'cấp'],
  province: ['province', 'mã tỉnh', 'tỉnh'],
  old: ['old', 'đơn vị cũ', 'sáp nhập từ', 'gồm'],
} as const;

const kinds: Readonly<Record<UnitKind, string>> = {
  ward: 'phường',
  commune: 'xã',
  'special-zone': 'đặc khu',
};
const longestName = 80;

/** Rows of `code, name, kind, province, old`; `old` lists "xã Nà Mơ (huyện Khe Lau); một phần phường 3 (thành phố Gió Ngàn)". */
export function readUnits(rows: readonly SheetRow[]): UnitsRead {
  const units = new Map<string, Unit>();
  const rejected: string[] = [];
  for (const { row, value } of readColumns(rows, columns, ['code', 'name', 'province'])) {
    const unit = readUnit(value);
    if (typeof unit === 'string') rejected.push(`row ${row}: ${unit}`);
    else if (units.has(idOf(unit))) rejected.push(`row ${row}: ${unit.code} stands twice`);
    else units.set(idOf(unit), unit);
  }
  return { units: Array.from(units.values()), rejected };
}

type Value = (name: keyof typeof columns) => string;

function idOf({ province, code }: Unit): string {
  return `${province}/${code}`;
}

function readUnit(value: Value): Unit | string {
  // Spreadsheets take codes for numbers and cut the zeros before them.
  const code = value('code').padStart(5, '0');
  const province = value('province').padStart(2, '0');
  if (!/^\d{5}$/.test(code)) return `code "${value('code')}" is not five digits`;
  if (!/^\d{2}$/.test(province)) return `province "${value('province')}" is not two digits`;
  const kind = kindOf(value('kind'), value('name'));
  if (!kind) return 'kind must be phường, xã or đặc khu';
  const name = unitWordOf(value('name')) ? inSmall(value('name')) : `${kinds[kind]} ${value('name')}`;
  if (!/[\p{L}\p{N}]/u.test(value('name')) || name.length > longestName)
    return `name "${value('name')}" is no name of a unit`;
  const old = value('old')
    .split(/[;\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(readOld);
  const wrong = old.find((one) => typeof one === 'string');
  if (typeof wrong === 'string') return wrong;
  return { province, code, kind, name, old: old.filter((one) => typeof one !== 'string') };
}

function kindOf(kind: string, name: string): UnitKind | null {
  const word = kind === '' ? unitWordOf(name) : unitWordOf(`${kind} x`);
  return word === 'ward' || word === 'commune' || word === 'special-zone' ? word : null;
}

const oldShape = /^(một phần (?:của )?)?([^(),]+?)\s*(?:\(([^(),]+)\))?$/iu;

function readOld(written: string): OldUnit | string {
  const [, partly, name = '', district] = oldShape.exec(written.normalize('NFC')) ?? [];
  const word = unitWordOf(name);
  if (word === null || name.length > longestName || unitKey(name) === '') {
    return `old unit "${written.slice(0, longestName)}" is not written as "xã A (huyện B)"`;
  }
  if (district !== undefined && unitWordOf(district) !== 'district') {
    return `"${district.slice(0, longestName)}" is no huyện, quận, thị xã or thành phố`;
  }
  return {
    name: inSmall(name),
    district: district === undefined ? null : inSmall(district),
    partly: partly !== undefined,
  };
}

/** "Phường Bờ Tre" -> "phường Bờ Tre", as it stands in a sentence. */
function inSmall(name: string): string {
  const tidy = name.replace(/\s+/g, ' ').trim();
  return tidy.charAt(0).toLowerCase() + tidy.slice(1);
}
