import { describe, expect, test } from 'vitest';
import { isTwilioSigned } from '#src/hotline/feeds/is-twilio-signed.ts';
import { Secret } from '#src/secret.ts';

/** The example that Twilio publishes. */
const token = new Secret('12345');
const fields: readonly (readonly [string, string])[] = [
  ['To', '+18005551212'],
  ['Digits', '1234'],
  ['From', '+12349013030'],
  ['CallSid', 'CA1234567890ABCDE'],
  ['Caller', '+12349013030'],
];
const request = {
  ...{ url: 'https://mycompany.com/myapp.php?foo=1&bar=2', fields },
  signature: '0/KCTR6DLpKmkAf8muzZqo1nDgQ=',
};

describe('a request of Twilio', () => {
  test('is known by its signature, in whatever order its fields come', async () => {
    expect(await isTwilioSigned(token, request)).toBe(true);
    expect(await isTwilioSigned(token, { ...request, fields: fields.toReversed() })).toBe(true);
  });

  test('is not known when a field, the address, the token or the signature is another', async () => {
    const changed = [
      { ...request, fields: [...fields, ['Extra', '1'] as const] },
      { ...request, url: request.url.replace('foo=1', 'foo=2') },
      { ...request, signature: '' },
      { ...request, signature: request.signature.replace('0', '1') },
    ];
    for (const each of changed) expect(await isTwilioSigned(token, each)).toBe(false);
    expect(await isTwilioSigned(new Secret('12346'), request)).toBe(false);
  });
});
