import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type ScalarTag } from 'yaml';

export type Path = readonly PropertyKey[];

/** The facts at the head of a file as plain values, and the line in the file on which each stands. */
export type FrontMatter = {
  readonly values: unknown;
  readonly body: string;
  readonly bodyLine: number;
  readonly lineOf: (path: Path) => number;
};

export type FrontMatterFault = { readonly line: number; readonly message: string };

/** Splits `---` YAML `---` from the sections below it. */
export function readFrontMatter(
  source: string,
): FrontMatter | { readonly faults: readonly FrontMatterFault[] } {
  const parts = /^---[ \t]*\n([\s\S]*?\n|)---[ \t]*(?:\n|$)/.exec(source);
  if (!parts) {
    return {
      faults: [{ line: 1, message: 'the file must begin with facts between two lines "---"' }],
    };
  }
  const [whole, yaml = ''] = parts;
  // The parser recurses and would spend seconds before its stack ends.
  if (/(?:[[{]\s*|[-?]\s+){50}/.test(yaml)) {
    return { faults: [{ line: 2, message: 'the facts are nested too deeply' }] };
  }
  const lines = new LineCounter();
  try {
    const doc = parseDocument(yaml, { lineCounter: lines, customTags: (tags) => [codeTag, ...tags] });
    if (doc.errors.length > 0) {
      const faults = doc.errors.slice(0, 10).map((error) => ({
        line: lines.linePos(error.pos[0]).line + 1,
        message: error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? error.code,
      }));
      return { faults };
    }
    return {
      values: doc.toJS(),
      body: source.slice(whole.length),
      bodyLine: whole.split('\n').length,
      lineOf: (path) => lines.linePos(offsetOf(doc.contents, path)).line + 1,
    };
  } catch (error) {
    // What the parser throws when aliases multiply beyond its limit.
    if (error instanceof ReferenceError) return { faults: [{ line: 2, message: 'too many YAML aliases' }] };
    throw error;
  }
}

/** YAML would read the code 2.000810 as the number 2.00081. */
const codeTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  test: /^\d\.\d{6}$/,
  resolve: (text) => text,
};

/** Where the deepest existing part of `path` begins, so that a missing field points at what should hold it. */
function offsetOf(root: unknown, path: Path): number {
  let node = root;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key: name }) => isScalar(name) && String(name.value) === String(key));
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
