import { expect, test } from 'vitest';
import { type Arriving, decideImport, type KnownVersion } from '#knowledge/decide-import.ts';

const known = (fields: Partial<KnownVersion> = {}): KnownVersion => ({
  versionId: '1',
  entryId: '8.000001',
  origin: 'portal',
  state: 'published',
  contentHash: 'old',
  effectiveFrom: null,
  effectiveTo: null,
  live: true,
  flags: [],
  ...fields,
});

const arriving = (fields: Partial<Arriving> = {}): Arriving => ({
  origin: 'portal',
  contentHash: 'new',
  effectiveFrom: null,
  unfit: null,
  known: 'live',
  today: '2026-11-22',
  ...fields,
});

test.each<[string, readonly KnownVersion[], Arriving, object]>([
  ['the first text', [], arriving(), { kind: 'publish', isFirst: true, supersedes: [] }],
  ['the same text', [known({ contentHash: 'new' })], arriving(), { kind: 'same' }],
  ['a new text', [known()], arriving(), { kind: 'publish', isFirst: false, supersedes: ['1'] }],
  [
    'what a reviewed text already says',
    [known({ origin: 'local', contentHash: 'new' })],
    arriving(),
    { kind: 'same' },
  ],
  [
    'another text than the reviewed one',
    [known({ origin: 'local' })],
    arriving(),
    { kind: 'review', why: 'differs-from-reviewed', supersedes: [] },
  ],
  [
    'the same difference again',
    [known({ origin: 'local' }), known({ versionId: '2', state: 'in-review', contentHash: 'new' })],
    arriving(),
    { kind: 'same' },
  ],
  [
    'a newer difference',
    [known({ origin: 'local' }), known({ versionId: '2', state: 'in-review' })],
    arriving(),
    { kind: 'review', why: 'differs-from-reviewed', supersedes: ['2'] },
  ],
  [
    'a bulk file beside the national record',
    [known()],
    arriving({ origin: 'file' }),
    { kind: 'review', why: 'differs-from-portal', supersedes: [] },
  ],
  [
    'a reviewed text over the national record',
    [known()],
    arriving({ origin: 'local' }),
    { kind: 'publish', isFirst: false, supersedes: ['1'] },
  ],
  [
    'a text for a later day',
    [known({ origin: 'local' })],
    arriving({ origin: 'local', effectiveFrom: '2027-03-01' }),
    { kind: 'publish', isFirst: false, supersedes: [] },
  ],
  [
    'a new plan over an older plan',
    [known({ origin: 'local' }), known({ versionId: '2', origin: 'local', effectiveFrom: '2027-01-01' })],
    arriving({ origin: 'local', effectiveFrom: '2027-03-01' }),
    { kind: 'publish', isFirst: false, supersedes: ['2'] },
  ],
  [
    'a record while only a plan was reviewed',
    [known(), known({ versionId: '2', origin: 'local', effectiveFrom: '2027-01-01' })],
    arriving(),
    { kind: 'publish', isFirst: false, supersedes: ['1'] },
  ],
  [
    'the national record when the reviewed text has run out',
    [known({ origin: 'local', effectiveTo: '2026-11-21' })],
    arriving(),
    { kind: 'publish', isFirst: false, supersedes: ['1'] },
  ],
  [
    'the national record that waited until the reviewed text ran out',
    [
      known({ origin: 'local', effectiveTo: '2026-11-21' }),
      known({ versionId: '2', state: 'in-review', contentHash: 'new' }),
    ],
    arriving(),
    { kind: 'publish', isFirst: false, supersedes: ['1', '2'] },
  ],
  [
    'the national record on the last day of the reviewed text',
    [known({ origin: 'local', effectiveTo: '2026-11-22' })],
    arriving(),
    { kind: 'review', why: 'differs-from-reviewed', supersedes: [] },
  ],
  [
    'a text that stood here before, imported on purpose',
    [known({ live: false, contentHash: 'new' }), known({ versionId: '2' })],
    arriving(),
    { kind: 'publish', isFirst: false, supersedes: ['2'] },
  ],
  [
    'a shipped text that people have replaced since',
    [known({ origin: 'local', live: false, contentHash: 'new' }), known({ versionId: '2', origin: 'local' })],
    arriving({ origin: 'local', known: 'ever' }),
    { kind: 'same' },
  ],
  ['a trial record', [known()], arriving({ unfit: 'junk' }), { kind: 'review', why: 'junk', supersedes: [] }],
])('decides on %s', (_, versions, input, expected) => {
  expect(decideImport(versions, input)).toMatchObject(expected);
});
