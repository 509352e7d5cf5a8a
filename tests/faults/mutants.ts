import type { Replacement } from './build-program.ts';
import type { Broken } from './check-run.ts';

/** A build that is broken on purpose, and the promises that it breaks. */
export type Mutant = {
  readonly name: string;
  readonly replacements: readonly Replacement[];
  /** What it breaks, all of it. */
  readonly breaks: readonly Broken[];
  readonly crashesAt: readonly number[];
  /** How many reports are told meanwhile. */
  readonly reports: number;
  /** How many calls are. */
  readonly calls: number;
};

export const mutants: readonly Mutant[] = [
  {
    name: 'a webhook that acknowledges before the commit',
    replacements: [
      {
        file: 'src/web/channels/receive-webhook.ts',
        from: 'await receiveDelivery(resources, incoming);',
        to: 'void receiveDelivery(resources, incoming).catch(() => {});',
      },
    ],
    breaks: ['lost'],
    crashesAt: [0.25, 0.5, 0.75],
    reports: 0,
    calls: 0,
  },
  {
    name: 'a sender that takes any message of a conversation, not its oldest',
    replacements: [
      {
        file: 'db/outbox.ts',
        from: 'where older.conversation_id = outbox.conversation_id and older.id < outbox.id',
        to: 'where false and older.conversation_id = outbox.conversation_id and older.id < outbox.id',
      },
    ],
    breaks: ['out-of-order'],
    crashesAt: [],
    reports: 0,
    calls: 0,
  },
  {
    name: 'a worker that writes although its lease was lost',
    replacements: [
      {
        file: 'db/turns.ts',
        from: "'select 1 from conversations where id = $1 and epoch = $2 for update'",
        to: "'select 1 from conversations where id = $1 and $2::text is not null for update'",
      },
      {
        file: 'src/conversations/work-conversation.ts',
        from: 'const stopKeeping = keepLease(resources, held, leaseSeconds);',
        to: 'const stopKeeping = () => {};',
      },
      {
        file: 'src/conversations/start-loops.ts',
        from: 'const workSeconds = 10;',
        to: 'const workSeconds = 0.02;',
      },
    ],
    breaks: ['worked-twice'],
    crashesAt: [],
    reports: 0,
    calls: 0,
  },
  {
    name: 'a filing that is posted again without a look',
    replacements: [
      {
        file: 'src/tickets/file-ticket.ts',
        from: "if (held.before !== 'confirmed') {",
        to: "if (held.before !== 'confirmed' && held.attempts > 1_000) {",
      },
    ],
    breaks: ['filed-twice'],
    crashesAt: [],
    reports: 30,
    calls: 0,
  },
  {
    name: 'a filing that takes no answer for a yes',
    replacements: [
      {
        file: 'src/tickets/file-ticket.ts',
        from: "return { state: 'unknown', error: filed.why, afterMs: pace.reconcileMs };",
        to: "return { state: 'filed', externalId: held.idem };",
      },
    ],
    breaks: ['unfiled'],
    crashesAt: [],
    reports: 30,
    calls: 0,
  },
  {
    name: 'a feed that is acknowledged a second before it is kept and whose repeats are not known, and calls that two programs think about at once',
    replacements: [
      {
        file: 'src/web/api/hotline-routes.ts',
        from: `const told = await takeCallEvents(
      { db, clock, signals, keys: await door.keys },
      { source: name, events },
    );`,
        to: `const keys = await door.keys;
    const later = () => takeCallEvents({ db, clock, signals, keys }, { source: name, events });
    setTimeout(() => void later().catch(() => {}), 1_000);
    const rows = events.map((_, row) => ({ row, outcome: 'taken', reason: null }));
    const told = { taken: rows.length, late: 0, known: 0, refused: 0, rows };`,
      },
      {
        file: 'src/hotline/take-call-events.ts',
        from: 'if (known.has(name)) {',
        to: "if (known.has(name) && name === '') {",
      },
      {
        file: 'db/suggestions.ts',
        from: 'and (working_until is null or working_until < clock_timestamp() or working_by = $1)',
        to: '',
      },
      {
        file: 'db/suggestions.ts',
        from: 'where id = $1 and working_by = $2 returning id',
        to: 'where id = $1 and $2::text is not null returning id',
      },
      {
        file: 'src/hotline/think-along.ts',
        from: 'const kept = await keepThought(',
        to: 'await new Promise((done) => setTimeout(done, 600)); const kept = await keepThought(',
      },
      {
        file: 'src/hotline/think-along.ts',
        from: 'const standing = await listSuggestions(tx, callId);\n    const placed = placeAll(',
        to: 'const standing: readonly Suggestion[] = [];\n    const placed = placeAll(',
      },
    ],
    breaks: ['unsaid', 'heard-twice', 'card-twice'],
    crashesAt: [0.5],
    reports: 0,
    calls: 12,
  },
];
