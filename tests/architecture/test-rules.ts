import { child, dottedName, lineAt, type Module, walk } from './module.ts';
import { matches } from './paths.ts';

/** Doubles stand at the ports; a module is never replaced. */
export function checkModuleMocks(modules: readonly Module[]): readonly string[] {
  return findCalls(modules, (name) =>
    /^vi\.(do)?(un)?mock$/i.test(name) ? `${name} replaces a module` : null,
  );
}

/** A test waits for the thing, not for the clock. */
export function checkSleeps(modules: readonly Module[], allowed: readonly string[]): readonly string[] {
  const elsewhere = modules.filter(({ path }) => !matches(path, allowed));
  const imported = elsewhere.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier }) => /^(node:)?timers(\/promises)?$/.test(specifier))
      .map(({ line }) => `${path}:${line} waits by the clock`),
  );
  const called = findCalls(elsewhere, (name) =>
    /^(window\.)?(setTimeout|Atomics\.wait)$/.test(name) || /\.waitForTimeout$/.test(name)
      ? `${name} waits by the clock`
      : null,
  );
  return [...imported, ...called];
}

/** Nothing is left out by hand. What this machine lacks is left out by the named functions in tests/support. */
export function checkLeftOut(modules: readonly Module[]): readonly string[] {
  const elsewhere = modules.filter(({ path }) => !path.startsWith('tests/support/'));
  return findCalls(elsewhere, (name) => {
    const leavesOut =
      /^(it|test|describe|suite|bench)\..*\b(only|skip|todo|fails|skipIf|runIf)$/.test(`${name}`) ||
      /^(xit|xdescribe|xtest|fit|fdescribe)$/.test(name) ||
      /^(ctx|context|task|t)\.skip$/.test(name);
    return leavesOut ? `${name} leaves tests out` : null;
  });
}

/** The server is asked for in one place, by whose imports `npm run test:pg` knows what to run on it. */
export function checkWayToServer(modules: readonly Module[], allowed: readonly string[]): readonly string[] {
  return modules.flatMap(({ path, text, tree }) => {
    if (matches(path, allowed)) return [];
    const found: string[] = [];
    walk(tree, (node) => {
      if (/^process\.env\.TEST_(DATABASE_URL|PG)$/.test(dottedName(node) ?? ''))
        found.push(`${path}:${lineAt(text, node.start)} asks for the server by itself`);
    });
    return found;
  });
}

function findCalls(modules: readonly Module[], judge: (callee: string) => string | null): readonly string[] {
  return modules.flatMap((module) => {
    const found: string[] = [];
    walk(module.tree, (node) => {
      const callee = node.type === 'CallExpression' ? child(node, 'callee') : null;
      const message = callee && judge(dottedName(callee) ?? '');
      if (message) found.push(`${module.path}:${lineAt(module.text, node.start)} ${message}`);
    });
    return found;
  });
}
