import { z } from 'zod';

/** What servers that hold a model to a schema all understand; the rest is held by our own reading. */
const understood = new Set([
  ...['type', 'properties', 'required', 'additionalProperties', 'items', 'enum', 'const', 'anyOf'],
  'description',
]);

/** The JSON Schema of a form, for a server to hold a model to. */
export function strictSchema(schema: z.ZodType): object {
  return keepUnderstood(z.toJSONSchema(schema));
}

function keepUnderstood(schema: object): object {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => understood.has(key))
      .map(([key, value]) => [key, key === 'properties' ? eachProperty(value) : deeper(value)]),
  );
}

/** The names in there are the form's own. */
function eachProperty(properties: object): object {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, deeper(value)]));
}

function deeper(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deeper);
  return typeof value === 'object' && value !== null ? keepUnderstood(value) : value;
}
