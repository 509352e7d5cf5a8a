/**
 * The house, as tables. A change of the house changes this file in the same commit and says why.
 * Paths are from the root. A path that ends in `/` means everything below it.
 */

/** The leaflet at the entrance: what may lie at the top of the house. */
export const topLevel = [
  ...['src', 'bots', 'knowledge', 'prompts', 'db', 'tests', 'docs', 'bench', '.ci'],
  ...['README.md', 'LICENSE', 'Dockerfile', 'compose.yaml', 'wrangler.toml'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'biome.json'],
  ...['', 'browser.', 'faults.', 'worker.'].map((name) => `vitest.${name}config.ts`),
  ...[
    '.dockerignore',
    '.editorconfig',
    '.gitattributes',
    '.gitignore',
    '.npmrc',
    '.nvmrc',
    '.env.example',
    '.env.demo',
  ],
];

/** Where code may know that it runs on Node: `node:*` modules and the `process` global. */
export const nodeOnly = [...['src/node.ts', 'src/commands/', '*.node.ts', 'tests/', '*.config.ts']];

/** Who may import which package, by room or by path. One that is not listed has no place yet. */
export const packages: Readonly<Record<string, readonly string[]>> = {
  'node:*': nodeOnly,
  hono: ['http', 'api', 'chat', 'page', 'client', 'console', 'wiring', 'entries', 'tests'],
  // Owns the tables of credentials and sessions, and nothing else.
  'better-auth': ['people', 'tests'],
  idiomorph: ['console-client'],
  // Readers of foreign files: only in the program that is started for one file and ended with it.
  mammoth: ['*.node.ts', 'tests'],
  unpdf: ['*.node.ts', 'tests'],
  parse5: ['*.node.ts', 'desk', 'tests'],
  diff: ['desk', 'tests'],
  '@hono/node-server': ['src/node.ts', '*.node.ts', 'tests'],
  // Feeds that stay connected; the runtime hands their sockets in.
  ws: ['*.node.ts', 'tests'],
  '@hono/standard-validator': ['api', 'wiring'],
  'hono-openapi': ['api', 'chat', 'wiring'],
  uqr: ['page', 'src/commands/', 'tests'],
  'zxing-wasm': ['*.node.ts'],
  // The font's files are read by their place, not imported.
  '@resvg/resvg-js': ['*.node.ts', 'tests'],
  '@expo-google-fonts/be-vietnam-pro': ['*.node.ts', 'tests'],
  // Its types stop at the port and at the steps that write messages; it runs behind the port only.
  '@langchain/core': ['src/model.ts', 'model', 'src/answers/understand/', 'src/answers/phrase/'],
  zod: [
    'hotline',
    'shared',
    'model',
    'answers',
    'conversations',
    'dossiers',
    'tickets',
    'api',
    'chat',
    'page',
    ...['people', 'audit', 'inbox', 'desk', 'gaps', 'settings', 'console'],
    'bots',
    'knowledge',
    'tests',
  ],
  yaml: ['knowledge', 'tests'],
  fflate: ['knowledge', '*.node.ts', 'tests'],
  'fast-xml-parser': ['knowledge'],
  pg: ['db', 'tests'],
  '@electric-sql/pglite': ['*.node.ts', 'tests'],
  '@electric-sql/pglite-pgvector': ['*.node.ts', 'tests'],
  esbuild: ['*.node.ts', 'tests'],
  tsx: ['db/pglite-worker.mjs', 'tests'],
  vitest: ['tests'],
  miniflare: ['tests'],
  wrangler: ['tests'],
  grammy: ['bots', 'tests'],
  'telegram-test-api': ['tests'],
  undici: ['*.node.ts', 'tests'],
  'file-type': ['conversations', 'wiring', 'tests'],
  'playwright-core': ['tests'],
  'axe-core': ['tests'],
  minisearch: ['tests/quality/'],
  '@orama/orama': ['tests/quality/'],
};

/** What varies from run to run is read in one place, so that a test can put something fixed there. */
export const onePlace: Readonly<Record<string, readonly string[]>> = {
  'process.env': ['src/node.ts', 'src/commands/open-for-command.ts'],
  'new Date()': ['src/clock.ts'],
  'Date.now': ['src/clock.ts'],
  'performance.now': ['src/clock.ts'],
  'Math.random': ['src/new-id.ts'],
  'crypto.randomUUID': ['src/new-id.ts'],
  'crypto.getRandomValues': ['src/new-id.ts', 'src/sign.ts', 'src/web/client/random.ts'],
  fetch: ['src/node.ts', 'src/worker.ts'],
};

/** A default export only where a runtime or a tool asks for one. */
export const defaultExports = ['src/worker.ts', '*.config.ts'];

/** Words that mean nothing, or already mean something else here, with their common endings. */
export const forbiddenWords = [
  ...['service', 'services', 'context', 'contexts', 'document', 'documents'],
  ...['handle', 'handles', 'handler', 'handlers', 'handled', 'handling'],
  ...['process', 'processes', 'processed', 'processor', 'processing'],
  ...['manage', 'manages', 'manager', 'managed', 'management', 'managing'],
  ...['util', 'utils', 'utility', 'utilities', 'helper', 'helpers'],
  ...['misc', 'common', 'data', 'info'],
];

/** Lines of a file: pages, SQL and data may be longer. */
export const lineBudget = { source: 300, page: 400 } as const;

/** Files longer than their budget, each with the reason. */
export const longFiles: Readonly<Record<string, string>> = {
  'knowledge/synonyms.ts': 'the lexicon: one line is one word, and is read as a list',
  'knowledge/question-words.ts': 'the lexicon: one line is one phrase, and is read as a list',
};

export const functionBudget = 80;

/** Import counts: the two that wire everything together see everything. */
export const importBudget = { each: 15, wiring: 40 } as const;

/** `as` in sources, for a thousand lines, `as const` apart. */
export const castsPerThousandLines = 2;

/** The only file of tests that may wait by the clock; everything else waits for the thing itself. */
export const waitingFiles = ['tests/support/wait-for.ts'];

/** Versions below these have known holes; whoever adds the package starts above. */
export const securityFloors: Readonly<Record<string, string>> = {
  hono: '4.13.7',
  '@langchain/core': '1.1.8',
  mammoth: '1.11.0',
};

export const forbiddenPackages: Readonly<Record<string, string>> = {
  xlsx: 'its registry versions carry unfixed advisories',
};
