import type { DraftContent, Uncertain } from './draft.ts';

/** What is done to a list of an entry: `papers` gets a row at its end, or the row `papers.2` goes or moves. */
export type RowAct = { readonly act: 'add' | 'remove' | 'up' | 'down'; readonly path: string };

export type Edited = {
  readonly content: DraftContent;
  readonly uncertain: readonly Uncertain[];
  /** The row to go on with; the list where there is none. */
  readonly at: string;
};

export function readRowAct(text: string): RowAct | null {
  const [, act, path] = /^(add|remove|up|down):([\w.-]+)$/.exec(text) ?? [];
  if (!path || (act !== 'add' && act !== 'remove' && act !== 'up' && act !== 'down')) return null;
  return { act, path };
}

/** `blank` is what a new row says at first. What was uncertain moves with its row. */
export function editRows(
  { content, uncertain }: Pick<Edited, 'content' | 'uncertain'>,
  { act, path }: RowAct,
  blank: unknown,
): Edited {
  const parts = path.split('.');
  if (act === 'add') {
    const list = listAt(content, parts);
    return { content: put(content, parts, [...list, blank]), uncertain, at: `${path}.${list.length}` };
  }
  const [listParts, from] = [parts.slice(0, -1), Number(parts.at(-1))];
  const list = listAt(content, listParts);
  const to = act === 'remove' ? -1 : from + (act === 'up' ? -1 : 1);
  if (!(from < list.length) || (act !== 'remove' && (to < 0 || to >= list.length))) {
    return { content, uncertain, at: path };
  }
  const order = list.map((_, place) => place).filter((place) => place !== from);
  if (act !== 'remove') order.splice(to, 0, from);
  const root = listParts.join('.');
  return {
    content: put(
      content,
      listParts,
      order.map((place) => list[place]),
    ),
    uncertain: uncertain.flatMap((one) => moved(one, root, order)),
    at:
      act === 'remove'
        ? order.length > 0
          ? `${root}.${Math.min(from, order.length - 1)}`
          : root
        : `${root}.${to}`,
  };
}

function moved(one: Uncertain, root: string, order: readonly number[]): readonly Uncertain[] {
  if (!one.path.startsWith(`${root}.`)) return [one];
  const [place = '', ...rest] = one.path.slice(root.length + 1).split('.');
  const to = order.indexOf(Number(place));
  return to < 0 ? [] : [{ ...one, path: [root, String(to), ...rest].join('.') }];
}

function listAt(value: unknown, [first, ...rest]: readonly string[]): readonly unknown[] {
  if (first === undefined) return Array.isArray(value) ? value : [];
  return listAt(childOf(value, first), rest);
}

function put(value: unknown, parts: readonly string[], list: readonly unknown[]): DraftContent {
  const [first = '', ...rest] = parts;
  const next = rest.length === 0 ? list : putWithin(childOf(value, first), rest, list);
  return { ...(isFields(value) ? value : {}), [first]: next };
}

function putWithin(value: unknown, parts: readonly string[], list: readonly unknown[]): unknown {
  const [first = '', ...rest] = parts;
  if (!Array.isArray(value)) return put(value, parts, list);
  return value.map((each: unknown, place) =>
    String(place) === first ? (rest.length === 0 ? list : putWithin(each, rest, list)) : each,
  );
}

function childOf(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isFields(value) ? value[key] : undefined;
}

function isFields(value: unknown): value is DraftContent {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
