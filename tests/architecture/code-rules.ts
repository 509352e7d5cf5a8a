import { child, children, dottedName, lineAt, type Module, type Node, walk, word } from './module.ts';
import { matches } from './paths.ts';

/** The clock, randomness, the environment and the network: each is reached from its own file only. */
export function checkOnePlace(
  modules: readonly Module[],
  places: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  return modules.flatMap((module) => {
    const isOwn = bindsName(module.tree, 'fetch');
    return find(module, (node, parents) => {
      const global = !isOwn && isGlobal(node, parents, 'fetch') ? 'fetch' : null;
      const what = global ?? reaches(node);
      const allowed = what === null ? undefined : places[what];
      return allowed && !matches(module.path, allowed) ? `${what} is reached from its own file only` : null;
    });
  });
}

/** The `process` global exists on Node only. */
export function checkNodeGlobal(modules: readonly Module[], places: readonly string[]): readonly string[] {
  const elsewhere = modules.filter(({ path }) => !matches(path, places));
  return elsewhere.flatMap((module) =>
    find(module, (node, parents) =>
      isGlobal(node, parents, 'process') ? 'the process global exists on Node only' : null,
    ),
  );
}

/** SQL is written in db/. */
export function checkSql(modules: readonly Module[]): readonly string[] {
  const elsewhere = modules.filter(({ path }) => !matches(path, ['db/', 'tests/']));
  return elsewhere.flatMap((module) =>
    find(module, (node) => {
      const text = word(node, 'value') ?? (node.type === 'TemplateLiteral' ? spelled(module, node) : null);
      if (text !== null && sql.test(text)) return 'SQL outside db/';
      const called = node.type === 'CallExpression' && child(node, 'callee');
      return called && /(^|\.)db\.query$/.test(dottedName(called) ?? '') ? 'a query outside db/' : null;
    }),
  );
}

export function checkAny(modules: readonly Module[]): readonly string[] {
  return modules.flatMap((module) => find(module, (node) => (node.type === 'TSAnyKeyword' ? 'any' : null)));
}

export function checkNonNull(modules: readonly Module[]): readonly string[] {
  return modules.flatMap((module) =>
    find(module, (node) => {
      const claims = node.type === 'TSNonNullExpression' || node.definite === true;
      return claims ? 'a `!`: show the compiler that it is there' : null;
    }),
  );
}

/** Every `as` and `<T>x` but `as const`. */
export function casts(modules: readonly Module[]): readonly string[] {
  return modules.flatMap((module) => find(module, (node) => (isCast(node) ? 'as' : null)));
}

/** A cast stands where a comment says what guarantees it: on its line, or above or in its declaration. */
export function checkCastReasons(modules: readonly Module[]): readonly string[] {
  return modules.flatMap((module) =>
    find(module, (node, parents) => {
      if (!isCast(node)) return null;
      const declaration = parents[1] ?? node;
      const lineEnd = module.text.indexOf('\n', node.end);
      const above = module.text.slice(0, declaration.start).match(/(\/\*(?:(?!\*\/)[\s\S])*\*\/|\/\/.*)\s*$/);
      const within = module.text.slice(declaration.start, lineEnd === -1 ? undefined : lineEnd);
      return above || /\/\*|(?<!:)\/\//.test(within) ? null : 'as without a comment on what guarantees it';
    }),
  );
}

const sql =
  /^\s*(with\s+\w+\s+as\s*\(|select\s[\s\S]*\sfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|truncate\s+\w|(create|alter|drop)\s+(table|index|schema|extension|function|database)\s)/i;

function find(
  module: Module,
  look: (node: Node, parents: readonly Node[]) => string | null,
): readonly string[] {
  const found: string[] = [];
  walk(module.tree, (node, parents) => {
    const message = look(node, parents);
    if (message !== null) found.push(`${module.path}:${lineAt(module.text, node.start)} ${message}`);
  });
  return found;
}

function reaches(node: Node): string | null {
  const callee = child(node, 'callee');
  const name = callee && dottedName(callee);
  if (node.type === 'NewExpression' && name === 'Date' && children(node, 'arguments').length === 0) {
    return 'new Date()';
  }
  if (node.type === 'CallExpression' && name === 'Date') return 'new Date()';
  if (node.type === 'MemberExpression') return dottedName(node);
  return node.type === 'VariableDeclarator' ? destructured(node) : null;
}

/** `const { env } = process`. */
function destructured(declarator: Node): string | null {
  const from = child(declarator, 'init');
  const pattern = child(declarator, 'id');
  const [first] = pattern?.type === 'ObjectPattern' ? children(pattern, 'properties') : [];
  const key = first && word(child(first, 'key'), 'name');
  const name = from && dottedName(from);
  return key && name ? `${name}.${key}` : null;
}

/** An identifier read as a value, and not a key, a property, a parameter or a declared name. */
function isGlobal(node: Node, parents: readonly Node[], name: string): boolean {
  if (node.type !== 'Identifier' || node.name !== name) return false;
  const parent = parents.at(-1);
  switch (parent?.type) {
    case 'MemberExpression':
      return child(parent, 'object') === node || parent.computed === true;
    case 'Property':
      return child(parent, 'value') === node && parents.at(-2)?.type === 'ObjectExpression';
    case 'CallExpression':
    case 'NewExpression':
    case 'ReturnStatement':
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'ArrayExpression':
      return true;
    case 'VariableDeclarator':
      return child(parent, 'init') === node;
    case 'AssignmentPattern':
      return child(parent, 'right') === node;
    default:
      return false;
  }
}

/** Whether the file names a parameter or variable so, and thus may mean its own. */
function bindsName(tree: Node, name: string): boolean {
  let binds = false;
  walk(tree, (node, parents) => {
    if (node.type !== 'Identifier' || node.name !== name) return;
    const parent = parents.at(-1);
    if (!parent) return;
    const isParameter = children(parent, 'params').includes(node);
    const isPattern = parent.type === 'Property' && parents.at(-2)?.type === 'ObjectPattern';
    const isVariable = parent.type === 'VariableDeclarator' && child(parent, 'id') === node;
    if (isParameter || isPattern || isVariable) binds = true;
  });
  return binds;
}

function spelled(module: Module, template: Node): string {
  return module.text.slice(template.start + 1, template.end - 1);
}

function isCast(node: Node): boolean {
  if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return false;
  const type = child(node, 'typeAnnotation');
  return word(type && child(type, 'typeName'), 'name') !== 'const';
}
