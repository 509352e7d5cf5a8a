import type { Database } from './database.ts';

/**
 * The rows of the sign-in library, which brings its own conditions: the one place where a statement is put together.
 * Tables, columns and signs come from the lists below and nowhere else; values are parameters.
 */

const times = ['createdAt', 'updatedAt'];

const tables = {
  user: {
    name: 'sign_in_people',
    fields: ['id', 'name', 'email', 'emailVerified', 'twoFactorEnabled', ...times],
  },
  session: {
    name: 'staff_sessions',
    fields: ['id', 'token', 'userId', 'expiresAt', 'ipAddress', 'userAgent', ...times],
  },
  account: {
    name: 'staff_credentials',
    fields: [
      ...['id', 'accountId', 'providerId', 'userId', 'accessToken', 'refreshToken', 'idToken'],
      ...['accessTokenExpiresAt', 'refreshTokenExpiresAt', 'scope', 'password', ...times],
    ],
  },
  verification: { name: 'staff_verifications', fields: ['id', 'identifier', 'value', 'expiresAt', ...times] },
  twoFactor: {
    name: 'staff_second_steps',
    fields: [
      ...['id', 'secret', 'backupCodes', 'userId', 'verified', 'failedVerificationCount', 'lockedUntil'],
    ],
  },
} as const satisfies Readonly<Record<string, Table>>;

type Table = { readonly name: string; readonly fields: readonly string[] };

export type Condition = {
  readonly field: string;
  readonly operator: string | undefined;
  readonly value: unknown;
  readonly connector: 'AND' | 'OR' | undefined;
};

type Values = Readonly<Record<string, unknown>>;

export async function addLibraryRow<Row>(db: Database, model: string, values: Values): Promise<Row> {
  const table = tableOf(model);
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const columns = given.map(([field]) => columnOf(table, field)).join(', ');
  const places = given.map((_, at) => `$${at + 1}`).join(', ');
  const [row] = await db.query<Row>(
    `insert into ${table.name} (${columns}) values (${places}) returning ${listed(table)}`,
    given.map(([, value]) => value),
  );
  if (!row) throw new Error(`no row was added to ${table.name}`);
  return row;
}

export type Sought = {
  readonly model: string;
  readonly where?: readonly Condition[] | undefined;
  readonly sortBy?: { readonly field: string; readonly direction: 'asc' | 'desc' } | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
};

export async function findLibraryRows<Row>(db: Database, sought: Sought): Promise<readonly Row[]> {
  const table = tableOf(sought.model);
  const { text, params } = conditions(table, sought.where);
  const { sortBy } = sought;
  const order = sortBy
    ? `order by ${columnOf(table, sortBy.field)} ${sortBy.direction === 'desc' ? 'desc' : 'asc'}`
    : '';
  return await db.query<Row>(
    `select ${listed(table)} from ${table.name} where ${text} ${order}
     limit $${params.length + 1} offset $${params.length + 2}`,
    [...params, sought.limit ?? 100, sought.offset ?? 0],
  );
}

export async function countLibraryRows(db: Database, { model, where }: Sought): Promise<number> {
  const table = tableOf(model);
  const { text, params } = conditions(table, where);
  const [row] = await db.query<{ rows: number }>(
    `select count(*)::int as rows from ${table.name} where ${text}`,
    params,
  );
  return row?.rows ?? 0;
}

export type LibraryChange = {
  readonly set: Values;
  /** Added to what stands there. */
  readonly add?: Readonly<Record<string, number>>;
};

/** Changes what fits the conditions when it is written, and returns it. */
export async function changeLibraryRows<Row>(
  db: Database,
  { model, where }: Sought,
  { set, add = {} }: LibraryChange,
): Promise<readonly Row[]> {
  const table = tableOf(model);
  const { text, params } = conditions(table, where);
  const given = Object.entries(set).filter(([, value]) => value !== undefined);
  const sets = given.map(([field], at) => `${columnOf(table, field)} = $${params.length + at + 1}`);
  const adds = Object.keys(add).map((field, at) => {
    const column = columnOf(table, field);
    return `${column} = coalesce(${column}, 0) + $${params.length + given.length + at + 1}`;
  });
  if (sets.length + adds.length === 0) return await findLibraryRows<Row>(db, { model, where });
  return await db.query<Row>(
    `update ${table.name} set ${[...sets, ...adds].join(', ')} where ${text} returning ${listed(table)}`,
    [...params, ...given.map(([, value]) => value), ...Object.values(add)],
  );
}

/** Deletes what fits and returns it: of two who take the same row one gets it. */
export async function takeLibraryRows<Row>(db: Database, { model, where }: Sought): Promise<readonly Row[]> {
  const table = tableOf(model);
  const { text, params } = conditions(table, where);
  return await db.query<Row>(`delete from ${table.name} where ${text} returning ${listed(table)}`, params);
}

const signs: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '<>',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
};

function conditions(
  table: Table,
  where: readonly Condition[] = [],
): { readonly text: string; readonly params: readonly unknown[] } {
  const params: unknown[] = [];
  const said = where.map(({ field, operator = 'eq', value }) => {
    const column = columnOf(table, field);
    if (value === null && (operator === 'eq' || operator === 'ne')) {
      return `${column} is ${operator === 'eq' ? '' : 'not '}null`;
    }
    params.push(value);
    if (operator === 'in') return `${column} = any($${params.length})`;
    if (operator === 'not_in') return `not ${column} = any($${params.length})`;
    const sign = signs[operator];
    if (!sign) throw new Error(`the sign-in library asks with "${operator}", which is not known here`);
    return `${column} ${sign} $${params.length}`;
  });
  const all = said.filter((_, at) => where[at]?.connector !== 'OR');
  const any = said.filter((_, at) => where[at]?.connector === 'OR');
  const parts = [...all, ...(any.length > 0 ? [`(${any.join(' or ')})`] : [])];
  return { text: parts.length > 0 ? parts.join(' and ') : 'true', params };
}

function tableOf(model: string): Table {
  const [, table] = Object.entries(tables).find(([name]) => name === model) ?? [];
  if (!table) throw new Error(`the sign-in library asks for "${model}", which it does not own`);
  return table;
}

function columnOf({ name, fields }: Table, field: string): string {
  if (!fields.includes(field)) throw new Error(`the sign-in library asks ${name} for "${field}"`);
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function listed(table: Table): string {
  return table.fields.map((field) => `${columnOf(table, field)} as "${field}"`).join(', ');
}
