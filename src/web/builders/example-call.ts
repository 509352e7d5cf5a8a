import type { Api, Content, Operation, Schema } from './api-shape.ts';
import { refName } from './schema-view.tsx';

/** The operation as a line for the shell, with whatever examples its description gives. */
export function exampleCall(called: {
  readonly api: Api;
  readonly home: string;
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}): string {
  const { api, home, method, operation } = called;
  const parameters = operation.parameters ?? [];
  const given = new Map(
    parameters.map(({ name, example, schema }) => [name, example ?? schema?.examples?.[0]]),
  );
  const path = called.path.replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(given.get(name) ?? hole));
  const query = new URLSearchParams(
    parameters
      .filter((each) => each.in === 'query' && given.get(each.name) !== undefined)
      .map(({ name }) => [name, String(given.get(name))]),
  ).toString();
  const address = `'${home}${path}${query ? `?${query}` : ''}'`;
  const lines = [`curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}${address}`];
  const [type] = Object.keys(operation.requestBody?.content ?? {});
  const content = operation.requestBody?.content ?? {};
  const body = exampleOf(content, api) ?? outlineOf(content, api);
  for (const name of (operation.security ?? []).flatMap(Object.keys)) {
    lines.push(`-H 'Authorization: Bearer <${name}>'`);
  }
  if (type) lines.push(`-H 'Content-Type: ${type}'`);
  if (body !== undefined) lines.push(`-d '${JSON.stringify(body).replaceAll("'", "'\\''")}'`);
  return lines.join(' \\\n  ');
}

/** An example of the first kind of content that has one, at its place or at its schema. */
export function exampleOf(content: Content, api: Api): unknown {
  for (const { example, schema } of Object.values(content)) {
    if (example !== undefined) return example;
    const name = schema ? refName(schema) : null;
    const found = (name === null ? schema : api.components.schemas[name])?.examples?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A schema may name itself. */
const deepest = 8;

/** Where no example is given: what must be sent, with an ellipsis for each word. */
function outlineOf(content: Content, api: Api): unknown {
  const schema = content['application/json']?.schema;
  return schema ? outline(schema, api, deepest) : undefined;
}

function outline(schema: Schema, api: Api, depth: number): unknown {
  if (depth === 0) return '…';
  const name = refName(schema);
  const named = name === null ? undefined : api.components.schemas[name];
  if (named) return outline(named, api, depth - 1);
  const [form] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  if (form) return outline(form, api, depth - 1);
  if (schema.items) return [outline(schema.items, api, depth - 1)];
  if (schema.properties) {
    const needed = Object.entries(schema.properties).filter(([field]) => schema.required?.includes(field));
    return Object.fromEntries(needed.map(([field, each]) => [field, outline(each, api, depth - 1)]));
  }
  const known = schema.const ?? schema.enum?.[0] ?? schema.examples?.[0];
  return known ?? (schema.type === 'string' ? '…' : schema.type === 'boolean' ? true : (schema.minimum ?? 0));
}
