import { posix } from 'node:path';
import { parseAst } from 'vitest/node';

/** A text file of the tree: its path from the root, with forward slashes. */
export type SourceText = { readonly path: string; readonly text: string };

/** A node of the parser's syntax tree (ESTree with TypeScript's additions). */
export type Node = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
};

export type Import = {
  readonly specifier: string;
  /** Erased when run: `import type`, or a type written as `import('./x.ts').X`. */
  readonly typeOnly: boolean;
  readonly reExports: boolean;
  readonly line: number;
};

export type Export = {
  readonly name: string;
  readonly kind: 'function' | 'value' | 'type';
  readonly line: number;
};

export type Module = SourceText & {
  readonly tree: Node;
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
};

/** Parses one TypeScript file. Throws the parser's error, with the path, when it does not parse. */
export function readModule(file: SourceText): Module {
  const tree = parse(file);
  const imports: Import[] = [];
  const exports: Export[] = [];
  walk(tree, (node) => {
    const line = lineAt(file.text, node.start);
    imports.push(...importsOf(node).map((found) => ({ ...found, line })));
    exports.push(...exportsOf(node).map((found) => ({ ...found, line })));
  });
  return { ...file, tree, imports, exports };
}

/** Visits every node before its children; `parents` runs from the root to the node's own parent. */
export function walk(
  node: Node,
  visit: (node: Node, parents: readonly Node[]) => void,
  parents: readonly Node[] = [],
): void {
  visit(node, parents);
  const below = [...parents, node];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, below);
  }
}

export function child(node: Node, field: string): Node | null {
  const value = node[field];
  return isNode(value) ? value : null;
}

export function children(node: Node, field: string): readonly Node[] {
  const value = node[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

export function word(node: Node | null, field: string): string | null {
  const value = node?.[field];
  return typeof value === 'string' ? value : null;
}

export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** `process.env`, `globalThis.crypto.randomUUID`: a chain of plain names, or null. */
export function dottedName(node: Node): string | null {
  if (node.type === 'Identifier') return word(node, 'name');
  if (node.type !== 'MemberExpression') return null;
  const object = child(node, 'object');
  const property = child(node, 'property');
  const left = object && dottedName(object);
  const right = word(property, node.computed === true ? 'value' : 'name');
  return left && right ? `${left}.${right}`.replace(/^globalThis\./, '') : null;
}

/** The file that an import means, as a path from the root, or null for a package. */
export function importedPath(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  return specifier.startsWith('#') ? specifier.slice(1) : null;
}

function parse({ path, text }: SourceText): Node {
  try {
    const tree: unknown = parseAst(text, { lang: languageOf(path) });
    if (isNode(tree)) return tree;
  } catch (cause) {
    throw new Error(`${path} does not parse`, { cause });
  }
  throw new Error(`${path}: the parser gave no tree`);
}

function languageOf(path: string): 'js' | 'ts' | 'tsx' {
  if (path.endsWith('.mjs')) return 'js';
  return path.endsWith('.tsx') ? 'tsx' : 'ts';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function importsOf(node: Node): readonly Omit<Import, 'line'>[] {
  const source = child(node, 'source');
  const specifier = word(source, 'value');
  switch (node.type) {
    case 'ImportDeclaration':
      return [{ specifier: specifier ?? '', typeOnly: node.importKind === 'type', reExports: false }];
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return specifier ? [{ specifier, typeOnly: node.exportKind === 'type', reExports: true }] : [];
    case 'ImportExpression':
      return [{ specifier: specifier ?? '(computed)', typeOnly: false, reExports: false }];
    case 'TSImportType':
      return [{ specifier: specifier ?? '(computed)', typeOnly: true, reExports: false }];
    default:
      return [];
  }
}

function exportsOf(node: Node): readonly Omit<Export, 'line'>[] {
  if (node.type === 'ExportDefaultDeclaration') return [{ name: 'default', kind: 'value' }];
  if (node.type !== 'ExportNamedDeclaration') return [];
  const declaration = child(node, 'declaration');
  if (declaration) return declared(declaration);
  return children(node, 'specifiers').map((each) => ({
    name: word(child(each, 'exported'), 'name') ?? '',
    kind: node.exportKind === 'type' ? 'type' : 'value',
  }));
}

function declared(declaration: Node): readonly Omit<Export, 'line'>[] {
  const name = word(child(declaration, 'id'), 'name') ?? '';
  switch (declaration.type) {
    case 'VariableDeclaration':
      return children(declaration, 'declarations').map((each) => ({
        name: word(child(each, 'id'), 'name') ?? '',
        kind: child(each, 'init')?.type === 'ArrowFunctionExpression' ? 'function' : 'value',
      }));
    case 'FunctionDeclaration':
      return [{ name, kind: 'function' }];
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
      return [{ name, kind: 'type' }];
    default:
      return [{ name, kind: 'value' }];
  }
}
