/**
 * Who may import whom. A change of the house changes this file in the same commit and says why.
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
        'hotline-config',
        'log',
        'model',
        'model-config',
        'oidc-config',
      ],
      ...['is-safe-url', 'new-id', 'on-stop', 'resources', 'secret', 'sign', 'signals', 'told-fields'],
    ].map((name) => `src/${name}.ts`),
    values: ['shared'],
    types: ['db', 'src/answers/answer.ts', 'knowledge/embedder.ts'],
  },
  {
    // What is read out in a call, and written in a conversation.
    name: 'call-codes',
    paths: ['src/call-code.ts'],
    values: ['shared', 'knowledge'],
    types: [],
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
    // Who works here, what they may do, and how they sign in.
    name: 'people',
    paths: ['src/people/'],
    values: ['people', 'audit', 'shared', 'prompts', 'knowledge', 'db'],
    types: ['answers', 'src/conversations/start-chores.ts'],
  },
  {
    // Who changed or looked at what: written with every change of the staff, proved and searched.
    name: 'audit',
    paths: ['src/audit/'],
    values: ['audit', 'people', 'shared', 'knowledge', 'db'],
    types: ['answers', 'src/conversations/start-chores.ts'],
  },
  {
    // What a citizen reports: from the draft to the agency's answer, and the systems that own it elsewhere.
    name: 'tickets',
    paths: ['src/tickets/'],
    values: [
      ...['tickets', 'people', 'audit', 'answers', 'shared', 'prompts', 'knowledge', 'db'],
      'bots/read-at-most.ts',
      'src/model/circuit-breaker.ts',
    ],
    types: ['conversations'],
  },
  {
    // What a centre must watch: violations by its own dated rules, and the measures of the index.
    name: 'monitoring',
    paths: ['src/monitoring/'],
    values: ['monitoring', 'dossiers', 'people', 'audit', 'shared', 'knowledge', 'db'],
    types: ['tickets', 'src/conversations/start-chores.ts'],
  },
  {
    name: 'conversations',
    paths: ['src/conversations/'],
    values: [
      ...[
        'conversations',
        'call-codes',
        'tickets',
        'answers',
        'dossiers',
        'shared',
        'prompts',
        'knowledge',
        'db',
      ],
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
    // A person in the conversation: who waits, who holds it, and what they say there.
    name: 'inbox',
    paths: ['src/inbox/'],
    values: [
      ...['inbox', 'people', 'audit', 'conversations', 'tickets', 'dossiers', 'answers', 'shared', 'prompts'],
      ...['knowledge', 'db'],
    ],
    types: ['bots'],
  },
  {
    // The procedures desk: from a draft to what is answered from, and back.
    name: 'desk',
    paths: ['src/desk/'],
    values: [
      ...['desk', 'people', 'audit', 'answers', 'shared', 'prompts', 'knowledge', 'db'],
      // What a draft would say on each channel is said by the channel itself.
      ...['bots/telegram/render-telegram.ts', 'bots/zalo/render-zalo.ts'],
    ],
    types: ['bots', 'src/conversations/start-chores.ts'],
  },
  {
    // What people asked in vain, and what is made of it.
    name: 'gaps',
    paths: ['src/gaps/'],
    values: ['gaps', 'desk', 'people', 'audit', 'answers', 'shared', 'prompts', 'knowledge', 'db'],
    types: ['src/conversations/start-chores.ts'],
  },
  {
    // A call while it goes on: what is said, masked, and what helps whoever answers it.
    name: 'hotline',
    paths: ['src/hotline/'],
    values: [
      ...[
        'hotline',
        'call-codes',
        'people',
        'audit',
        'answers',
        'dossiers',
        'tickets',
        'shared',
        'prompts',
        'knowledge',
      ],
      // A feed that is played signs as every feed does.
      ...['db', 'src/keys/push-secret.ts'],
    ],
    types: ['src/conversations/start-chores.ts'],
  },
  {
    // What a centre sets for itself, without a file and a restart.
    name: 'settings',
    paths: ['src/settings/'],
    values: [
      ...[
        'settings',
        'people',
        'audit',
        'keys',
        'tickets',
        'conversations',
        'answers',
        'shared',
        'prompts',
        'knowledge',
      ],
      'db',
    ],
    types: ['bots'],
  },
  {
    // Runs in the browser of the staff: everything that it imports is sent there.
    name: 'console-client',
    paths: ['src/console/client/'],
    values: ['console-client', 'prompts'],
    types: ['console'],
  },
  {
    // The staff's pages: they call verbs and show what comes of them; of the database they know nothing.
    name: 'console',
    paths: ['src/console/'],
    values: [
      ...[
        'console',
        'people',
        'audit',
        'inbox',
        'desk',
        'gaps',
        'settings',
        'tickets',
        'monitoring',
        'surveys',
      ],
      ...['dossiers', 'keys', 'conversations', 'answers', 'http', 'page', 'api', 'shared', 'prompts'],
      ...['hotline', 'call-codes', 'knowledge', 'src/http-fault.ts'],
      // How a platform's refusal is said in words.
      'bots/zalo/zalo-errors.ts',
    ],
    types: ['db', 'bots'],
  },
  {
    // What all routes share: limits, headers, one log line, faults as answers.
    name: 'http',
    // Of the database it only asks whether it answers.
    paths: ['src/web/http/', 'src/http-fault.ts'],
    values: ['http', 'shared', 'db/ping-database.ts'],
    types: ['answers', 'conversations', 'tickets', 'hotline', 'api', 'chat', 'page', 'bots'],
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
        'hotline',
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
      'people',
      'audit',
      'inbox',
      'desk',
      'settings',
      'hotline',
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
      ...['model', 'dossiers', 'monitoring', 'tickets', 'people', 'audit', 'settings', 'hotline', 'console'],
    ],
    types: [],
  },
  {
    name: 'wiring',
    paths: ['src/'],
    values: [
      ...['wiring', 'model', 'http', 'page', 'chat', 'api', 'answers', 'conversations', 'shared'],
      ...['prompts', 'knowledge', 'db', 'bots', 'dossiers', 'tickets', 'monitoring', 'surveys'],
      ...['people', 'audit', 'inbox', 'desk', 'gaps', 'settings', 'hotline', 'console'],
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
      ...['people', 'audit', 'inbox', 'desk', 'gaps', 'settings', 'hotline'],
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
      ...['people', 'audit', 'inbox', 'desk', 'gaps', 'settings', 'hotline', 'console', 'console-client'],
      ...[
        'keys',
        'call-codes',
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
