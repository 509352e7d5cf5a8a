import { describe, expect, it } from 'vitest';
import { createCodeReader } from '#src/conversations/codes/create-code-reader.node.ts';
import { fitsInMemory } from '#src/conversations/codes/fits-in-memory.node.ts';
import * as files from '#tests/support/invented-files.ts';
import { bombPhoto, hugePhoto, receiptPhoto } from '#tests/support/invented-receipts.ts';

const reader = createCodeReader();
const text = 'H57.12-261116-0001|k3Vt9wQ2mZ';

describe('the codes on a picture', () => {
  it.each([
    ['that lies straight', {}],
    ['that lies askew', { askew: 33 }],
    ['that stands on its head', { askew: 180 }],
    ['that is a little blurred', { blur: 1.5 }],
    ['of a good camera', { side: 3400 }],
  ])('are read off one %s', async (_, taken) => {
    expect(await reader.read(receiptPhoto(text, taken))).toEqual([text]);
  });

  it.each([
    ['holds none', receiptPhoto(null)],
    ['is blurred beyond reading', receiptPhoto(text, { blur: 12 })],
    ['is a photo and nothing more', files.photo],
    ['is cut off', receiptPhoto(text).slice(0, 2000)],
    ['is no picture', files.pdf],
    ['is empty', new Uint8Array()],
    ['unpacks to a hundred times what it says', bombPhoto(300)],
    ['says it has more points than can be held', hugePhoto(60_000, 60_000)],
    ['is ten thousand points wide and high', hugePhoto(10_000, 10_000)],
  ])('are none where it %s', async (_, picture) => {
    expect(await reader.read(picture)).toEqual([]);
  });

  it('are looked for only where the picture unpacks to what it says', () => {
    const fits = [receiptPhoto(text), bombPhoto(300), hugePhoto(60_000, 60_000), files.pdf].map(fitsInMemory);
    expect(fits).toEqual([true, false, false, false]);
  });

  it('leave the program alone where the reader would not end', async () => {
    const hasty = createCodeReader({ mostMs: 1 });
    await expect(hasty.read(receiptPhoto(text))).rejects.toThrow('took too long');
    expect(await reader.read(receiptPhoto(text))).toEqual([text]);
  });
});
