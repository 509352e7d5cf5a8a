/**
 * What is wrong with `value` by a JSON Schema as our OpenAPI uses it; a keyword that is not known here fails, so
 * that nothing published goes unchecked.
 */
export function schemaErrors(value: unknown, schema: unknown, root: unknown): readonly string[] {
  return errorsAt({ value, schema, at: '$' }, root);
}

function errorsAt({ value, schema, at }: Place, root: unknown): readonly string[] {
  if (!isRecord(schema)) return [`${at}: no schema`];
  if (typeof schema.$ref === 'string') {
    return errorsAt({ value, schema: resolve(schema.$ref, root), at }, root);
  }
  return Object.entries(schema).flatMap(([keyword, said]) => {
    const look = checks[keyword];
    if (!look) return [`${at}: the keyword ${keyword} is not known to the test`];
    const check: Look['check'] = (inner, by, where) =>
      errorsAt({ value: inner, schema: by, at: where }, root);
    return look({ value, said, schema, at, check });
  });
}

type Place = { readonly value: unknown; readonly schema: unknown; readonly at: string };

type Look = {
  readonly value: unknown;
  readonly said: unknown;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly check: (value: unknown, schema: unknown, path: string) => readonly string[];
};

const silent = () => [];

const checks: Readonly<Record<string, (look: Look) => readonly string[]>> = {
  description: silent,
  examples: silent,
  default: silent,
  id: silent,
  $schema: silent,
  type: ({ value, said, at }) => (typeOf(value, said) ? [] : [`${at}: is not ${said}`]),
  const: ({ value, said, at }) => (value === said ? [] : [`${at}: is not ${said}`]),
  enum: ({ value, said, at }) => (list(said).includes(value) ? [] : [`${at}: ${value} is not in the list`]),
  minimum: ({ value, said, at }) => (Number(value) >= Number(said) ? [] : [`${at}: is below ${said}`]),
  maximum: ({ value, said, at }) => (Number(value) <= Number(said) ? [] : [`${at}: is above ${said}`]),
  exclusiveMinimum: ({ value, said, at }) =>
    Number(value) > Number(said) ? [] : [`${at}: is not above ${said}`],
  minLength: ({ value, said, at }) => (String(value).length >= Number(said) ? [] : [`${at}: is too short`]),
  minItems: ({ value, said, at }) => (list(value).length >= Number(said) ? [] : [`${at}: has too few`]),
  pattern: ({ value, said, at }) =>
    new RegExp(`${said}`, 'u').test(`${value}`) ? [] : [`${at}: is not ${said}`],
  format: silent,
  propertyNames: silent,
  required: ({ value, said, at }) =>
    list(said).flatMap((name) =>
      isRecord(value) && `${name}` in value ? [] : [`${at}.${name}: is missing`],
    ),
  properties: ({ value, said, at, check }) =>
    Object.entries(isRecord(said) ? said : {}).flatMap(([name, schema]) =>
      isRecord(value) && name in value ? check(value[name], schema, `${at}.${name}`) : [],
    ),
  additionalProperties: ({ value, said, schema, at, check }) => {
    const named = isRecord(schema.properties) ? schema.properties : {};
    const others = Object.entries(isRecord(value) ? value : {}).filter(([name]) => !(name in named));
    return others.flatMap(([name, each]) =>
      said === false ? [`${at}.${name}: is not described`] : check(each, said, `${at}.${name}`),
    );
  },
  items: ({ value, said, at, check }) =>
    list(value).flatMap((each, index) => check(each, said, `${at}[${index}]`)),
  anyOf: ({ value, said, at, check }) => either({ value, said, at, check }),
  oneOf: ({ value, said, at, check }) => either({ value, said, at, check }),
  allOf: ({ value, said, at, check }) => list(said).flatMap((schema) => check(value, schema, at)),
};

function either({ value, said, at, check }: Omit<Look, 'schema'>): readonly string[] {
  const tried = list(said).map((schema) => check(value, schema, at));
  return tried.some((errors) => errors.length === 0)
    ? []
    : [`${at}: fits none of: ${tried.flat().join('; ')}`];
}

function typeOf(value: unknown, said: unknown): boolean {
  if (Array.isArray(said)) return said.some((each) => typeOf(value, each));
  if (said === 'array') return Array.isArray(value);
  if (said === 'null') return value === null;
  if (said === 'integer') return Number.isInteger(value);
  if (said === 'object') return isRecord(value);
  return typeof value === said;
}

function resolve(ref: string, root: unknown): unknown {
  return ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), root);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
