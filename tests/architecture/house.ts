/**
 * The house, as tables. A change of the house changes this file in the same commit and says why.
 * Paths are from the root. A path that ends in `/` means everything below it.
 */

export type Room = {
  readonly name: string;
  readonly paths: readonly string[];
  /** Rooms, or single files, that it may import and run. */
  readonly values: readonly string[];
  /** Further rooms, or single files, of which it may import types only. */
  readonly types: readonly string[];
};

/** Who may import whom. A file lives in the first room that names it; every file lives in one. */
export const rooms: readonly Room[] = [
  {
    name: 'shared',
    paths: [
      ...[
        'actor',
        'channel-config',
        'clock',
        'config',
        'dossier-config',
        'fault',
        'health',
        'log',
        'model',
        'model-config',
      ],
      ...['is-safe-url', 'new-id', 'on-stop', 'resources', 'secret', 'sign', 'signals'],
    ].map((name) => `src/${name}.ts`),
    values: ['shared'],
    types: ['db', 'src/answers/answer.ts', 'knowledge/embedder.ts'],
  },
  {
    name: 'answers',
    paths: ['src/answers/'],
    values: ['answers', 'shared', 'prompts', 'knowledge', 'db'],
    types: [],
  },
  {
    // The model behind its port: only what opens it knows it, the steps of answering know the port.
    name: 'model',
    paths: ['src/model/'],
    values: ['model', 'shared', 'prompts', 'db/model-budget.ts', 'bots/read-at-most.ts'],
    types: ['db', 'knowledge'],
  },
  {
    // Which programs may change something.
    name: 'keys',
    paths: ['src/keys/'],
    values: ['keys', 'shared', 'knowledge', 'db'],
    types: [],
  },
  {
    // Our copy of what an outside registry owns: taken in, reckoned, and shown to whoever proves that it is theirs.
    name: 'dossiers',
    paths: ['src/dossiers/'],
    values: [
      ...['dossiers', 'shared', 'knowledge', 'db'],
      ...['src/model/circuit-breaker.ts', 'bots/read-at-most.ts'],
    ],
    types: [],
  },
  {
    // What a citizen reports: from the draft to the agency's answer, and the systems that own it elsewhere.
    name: 'tickets',
    paths: ['src/tickets/'],
    values: [
      ...['tickets', 'answers', 'shared', 'prompts', 'knowledge', 'db', 'bots/read-at-most.ts'],
      'src/model/circuit-breaker.ts',
    ],
    types: ['conversations'],
  },
  {
    // What a centre must watch: violations by its own dated rules, and the measures of the index.
    name: 'monitoring',
    paths: ['src/monitoring/'],
    values: ['monitoring', 'dossiers', 'shared', 'knowledge', 'db'],
    types: ['tickets', 'src/conversations/start-chores.ts'],
  },
  {
    name: 'conversations',
    paths: ['src/conversations/'],
    values: [
      ...['conversations', 'tickets', 'answers', 'dossiers', 'shared', 'prompts', 'knowledge', 'db'],
      ...['src/surveys/survey.ts', 'src/surveys/survey-words.ts'],
    ],
    types: ['bots'],
  },
  {
    // Who is asked how it went, and when; what they say is taken in the conversation.
    name: 'surveys',
    paths: ['src/surveys/'],
    values: ['surveys', 'conversations', 'shared', 'prompts', 'knowledge', 'db'],
    types: ['answers'],
  },
  {
    // What all routes share: limits, headers, one log line, faults as answers.
    name: 'http',
    // Of the database it only asks whether it answers.
    paths: ['src/web/http/', 'src/http-fault.ts'],
    values: ['http', 'shared', 'db/ping-database.ts'],
    types: ['answers', 'conversations', 'tickets', 'api', 'chat', 'page', 'bots'],
  },
  {
    name: 'api',
    paths: ['src/web/api/', 'src/web/channels/'],
    values: [
      ...[
        'api',
        'http',
        'answers',
        'keys',
        'conversations',
        'dossiers',
        'monitoring',
        'tickets',
        'shared',
        'prompts',
        'knowledge',
      ],
    ],
    types: ['bots'],
  },
  {
    // Sessions, messages and their events: only here is the web a channel.
    name: 'chat',
    paths: ['src/web/chat/'],
    values: [
      ...['chat', 'api', 'http', 'conversations', 'shared', 'db/shown-messages.ts'],
      'bots/web/web-channel.ts',
    ],
    types: ['bots', 'answers'],
  },
  {
    name: 'page',
    paths: ['src/web/page/', 'src/web/builders/', 'src/web/checklist/', 'src/web/card/', 'src/web/quay/'],
    values: ['page', 'api', 'http', 'answers', 'conversations', 'shared', 'prompts', 'knowledge'],
    types: ['bots/web/web-channel.ts'],
  },
  {
    // Runs in the browser: everything that it imports is sent there.
    name: 'client',
    paths: ['src/web/client/', 'src/web/widget/'],
    values: ['client', 'page', 'prompts', 'src/web/api/longest-question.ts'],
    types: ['answers', 'api', 'chat', 'bots/web/web-channel.ts'],
  },
  {
    name: 'commands',
    paths: ['src/commands/'],
    values: [
      'commands',
      'wiring',
      'model',
      'page',
      'answers',
      'keys',
      'bots',
      'conversations',
      'dossiers',
      'monitoring',
      'tickets',
      'shared',
      'prompts',
      'knowledge',
      'db',
    ],
    types: [],
  },
  {
    name: 'entries',
    paths: ['src/node.ts', 'src/worker.ts'],
    values: [
      ...['wiring', 'http', 'page', 'answers', 'conversations', 'shared', 'knowledge', 'db', 'bots'],
      ...['model', 'dossiers', 'monitoring', 'tickets'],
    ],
    types: [],
  },
  {
    name: 'wiring',
    paths: ['src/'],
    values: [
      ...['wiring', 'model', 'http', 'page', 'chat', 'api', 'answers', 'conversations', 'shared'],
      ...['prompts', 'knowledge', 'db', 'bots', 'dossiers', 'tickets', 'monitoring', 'surveys'],
    ],
    types: [],
  },
  {
    // What a channel says is said in words of prompts/ and, where it knows only text, as every other text.
    name: 'bots',
    paths: ['bots/'],
    values: [
      'bots',
      'shared',
      'prompts',
      'src/answers/compose/render-text.ts',
      'src/answers/compose/brief-cases.ts',
      'src/answers/compose/tell-once.ts',
    ],
    types: ['src/answers/answer.ts'],
  },
  { name: 'prompts', paths: ['prompts/'], values: ['prompts'], types: [] },
  { name: 'knowledge', paths: ['knowledge/'], values: ['knowledge', 'shared', 'prompts', 'db'], types: [] },
  {
    name: 'db',
    paths: ['db/'],
    values: ['db', 'src/fault.ts'],
    types: [
      ...['shared', 'knowledge', 'answers', 'conversations', 'dossiers', 'monitoring', 'surveys', 'tickets'],
      'bots',
    ],
  },
  {
    name: 'tests',
    paths: ['tests/', ...['', 'browser.', 'faults.', 'worker.'].map((name) => `vitest.${name}config.ts`)],
    values: [
      ...[
        'tests',
        'entries',
        'wiring',
        'model',
        'http',
        'api',
        'chat',
        'page',
        'client',
        'commands',
        'answers',
      ],
      ...[
        'keys',
        'conversations',
        'dossiers',
        'monitoring',
        'surveys',
        'tickets',
        'shared',
        'prompts',
        'knowledge',
        'db',
        'bots',
      ],
    ],
    types: [],
  },
];

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
  hono: ['http', 'api', 'chat', 'page', 'client', 'wiring', 'entries', 'tests'],
  '@hono/node-server': ['src/node.ts', '*.node.ts', 'tests'],
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
    'shared',
    'model',
    'answers',
    'conversations',
    'dossiers',
    'tickets',
    'api',
    'chat',
    'page',
    'bots',
    'knowledge',
    'tests',
  ],
  yaml: ['knowledge', 'tests'],
  fflate: ['knowledge', 'tests'],
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
