import { expect, test } from 'vitest';
import { contentHash } from '#knowledge/content-hash.ts';
import { inventedProcedure } from '#tests/support/invented-entries.ts';

const entry = inventedProcedure({
  code: '8.000001',
  name: 'Nuôi đom đóm',
  aliases: ['đom đóm', 'thả đom đóm'],
});

test('is the same for the same text, in whatever order its fields stand', async () => {
  const turned = Object.fromEntries(Object.entries(entry).reverse());
  expect(await contentHash({ ...entry, ...turned })).toBe(await contentHash(entry));
  expect(await contentHash(inventedProcedure(turned))).toBe(await contentHash(entry));
  expect(await contentHash({ ...entry, checkWhy: undefined })).toBe(await contentHash(entry));
});

test('differs with one letter, and with the order of a list', async () => {
  const hash = await contentHash(entry);
  expect(await contentHash({ ...entry, name: 'Nuôi đom đom' })).not.toBe(hash);
  expect(await contentHash({ ...entry, aliases: entry.aliases.toReversed() })).not.toBe(hash);
});
