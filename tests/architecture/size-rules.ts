import { child, children, lineAt, type Module, type Node, type SourceText, walk, word } from './module.ts';
import { isSource } from './paths.ts';

/** Lines of code and pages against their budgets. */
export function checkLines(
  files: readonly SourceText[],
  budget: { readonly source: number; readonly page: number },
): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const page = path.endsWith('.tsx') || path.endsWith('.sql') || path.endsWith('.css') || !isSource(path);
    const most = page ? budget.page : budget.source;
    const lines = countLines(text);
    return lines > most ? [`${path} has ${lines} lines (at most ${most})`] : [];
  });
}

export function checkFunctionLengths(modules: readonly Module[], most: number): readonly string[] {
  return functionsOf(modules)
    .filter(({ lines }) => lines > most)
    .map(({ at, name, lines }) => `${at} ${name} has ${lines} lines (at most ${most})`);
}

/** At most three parameters, none of them a flag. */
export function checkParameters(modules: readonly Module[]): readonly string[] {
  return modules.flatMap((module) => {
    const found: string[] = [];
    walk(module.tree, (node, parents) => {
      const parameters = ownParameters(node, parents);
      if (!parameters) return;
      const at = `${module.path}:${lineAt(module.text, node.start)}`;
      if (parameters.length > 3) found.push(`${at} takes ${parameters.length} parameters (at most 3)`);
      for (const flag of parameters.filter(isFlag)) {
        found.push(`${at} takes a flag: ${module.text.slice(flag.start, flag.end)}`);
      }
    });
    return found;
  });
}

/** Folders below the root. */
export function checkDepth(paths: readonly string[], most: number): readonly string[] {
  return paths
    .filter((path) => path.split('/').length - 1 > most)
    .map((path) => `${path} lies more than ${most} folders deep`);
}

export function checkTopLevel(paths: readonly string[], allowed: readonly string[]): readonly string[] {
  const tops = new Set(paths.map((path) => path.split('/')[0] ?? path));
  return [...tops]
    .filter((top) => !allowed.includes(top))
    .map((top) => `${top} has no place at the top level`);
}

export type Measure = { readonly median: number; readonly p90: number; readonly most: number };

export function measureLines(files: readonly SourceText[]): Measure {
  return measure(files.map(({ text }) => countLines(text)));
}

/** Functions with a name; a callback counts in the function around it. */
export function measureFunctions(modules: readonly Module[]): Measure {
  const named = functionsOf(modules).filter(({ name }) => name !== callback);
  return measure(named.map(({ lines }) => lines));
}

export function countLines(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
}

const callback = '(callback)';

function functionsOf(
  modules: readonly Module[],
): readonly { readonly at: string; readonly name: string; readonly lines: number }[] {
  return modules.flatMap(({ path, text, tree }) => {
    const found: { at: string; name: string; lines: number }[] = [];
    walk(tree, (node, parents) => {
      const name = functionName(node, parents);
      if (name === null) return;
      const line = lineAt(text, node.start);
      found.push({ at: `${path}:${line}`, name, lines: lineAt(text, node.end) - line + 1 });
    });
    return found;
  });
}

function functionName(node: Node, parents: readonly Node[]): string | null {
  if (node.type === 'FunctionDeclaration') return word(child(node, 'id'), 'name') ?? '(default)';
  if (node.type !== 'FunctionExpression' && node.type !== 'ArrowFunctionExpression') return null;
  const parent = parents.at(-1);
  if (parent?.type === 'VariableDeclarator') return word(child(parent, 'id'), 'name') ?? callback;
  if (parent?.type === 'MethodDefinition' || parent?.type === 'Property') {
    return word(child(parent, 'key'), 'name') ?? callback;
  }
  return callback;
}

/** The parameters of what we declare ourselves; a callback's are its caller's choice. */
function ownParameters(node: Node, parents: readonly Node[]): readonly Node[] | null {
  const declares = node.type === 'FunctionDeclaration' || node.type === 'TSMethodSignature';
  const parent = parents.at(-1)?.type;
  const holds = parent === 'VariableDeclarator' || parent === 'MethodDefinition';
  const expresses = node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression';
  return declares || (holds && expresses) ? children(node, 'params') : null;
}

function isFlag(parameter: Node): boolean {
  const inner = parameter.type === 'AssignmentPattern' ? child(parameter, 'left') : parameter;
  const fallback = parameter.type === 'AssignmentPattern' ? child(parameter, 'right') : null;
  const annotation = inner && child(inner, 'typeAnnotation');
  const type = annotation && child(annotation, 'typeAnnotation');
  return type?.type === 'TSBooleanKeyword' || typeof fallback?.value === 'boolean';
}

function measure(sizes: readonly number[]): Measure {
  const sorted = sizes.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { median: at(0.5), p90: at(0.9), most: at(1) };
}
