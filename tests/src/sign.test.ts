import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from '#src/secret.ts';
import { isSigned, seal, sign, unseal } from '#src/sign.ts';

const secret = new Secret('a secret of thirty-two letters or more');
const other = new Secret('another secret of thirty-two letters or more');

describe('a signature', () => {
  it('holds for its text, its purpose and its secret alone', async () => {
    const signature = await sign(secret, 'session', 'lan');
    expect(await isSigned(secret, 'session', { text: 'lan', signature })).toBe(true);
    expect(await isSigned(secret, 'session', { text: 'minh', signature })).toBe(false);
    expect(await isSigned(secret, 'button', { text: 'lan', signature })).toBe(false);
    expect(await isSigned(other, 'session', { text: 'lan', signature })).toBe(false);
  });

  it('may be shortened to sixteen letters, and to no fewer', async () => {
    const signature = await sign(secret, 'button', 'lan');
    const shortened = (letters: number) =>
      isSigned(secret, 'button', { text: 'lan', signature: signature.slice(0, letters) });
    expect([await shortened(16), await shortened(15), await shortened(0)]).toEqual([true, false, false]);
  });
});

describe('what is sealed', () => {
  it('is opened with its secret', async () => {
    expect(await unseal(secret, await seal(secret, 'mã thông báo'))).toBe('mã thông báo');
  });

  it('is closed to another secret, and to whoever changes a letter', async () => {
    const sealed = await seal(secret, 'mã');
    const [nonce = '', body = ''] = sealed.split('.');
    const changed = `${nonce}.${body.startsWith('A') ? 'B' : 'A'}${body.slice(1)}`;
    expect(await unseal(other, sealed)).toBeNull();
    expect(await unseal(secret, changed)).toBeNull();
    for (const broken of ['', '.', 'a', 'a.b', '%.%']) expect(await unseal(secret, broken)).toBeNull();
  });
});

it('a secret is not printed', () => {
  expect([`${secret}`, JSON.stringify({ secret }), inspect({ secret })].join()).not.toContain('thirty');
});
