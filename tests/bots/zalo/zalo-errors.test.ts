import { describe, expect, it, test } from 'vitest';
import { explainWhy, isKnown, ruleOf, toSent, type ZaloHost } from '#bots/zalo/zalo-errors.ts';
import { zaloEn } from '#prompts/zalo.en.ts';
import { zaloVi } from '#prompts/zalo.vi.ts';

const now = new Date('2026-11-22T16:30:00Z');
const refusal = (host: ZaloHost, code: number, message = '') => ({ host, code, message });

/** Every code that is written down for either host. */
const openapi = [
  ...[-32, -100, -200, -201, -204, -205, -209, -210, -211, -212, -213, -214, -216, -217, -218, -219, -220],
  ...[-221, -222, -223, -224, -227, -230, -232, -233, -234, -235, -237, -238, -240, -241, -242, -244, -248],
  ...[-249, -320, -321, -403],
];
const business = [
  ...[-100, -101, -102, -103, -104, -105, -106, -107, -108, -109, -110, -111, -112, -1121, -1122, -1124],
  ...[-113, -1131, -114, -115, -116, -117, -118, -119, -120, -1201, -1202, -121, -122, -123, -124, -1241],
  ...[-125, -126, -127, -128, -129, -130, -131, -132, -133, -134, -135, -1351, -136, -137, -138, -1381],
  ...[-139, -140, -141, -142, -143, -144, -1441, -145, -146, -147, -1471, -1472, -148, -149, -1491, -150],
  ...[-151, -152, -153, -158, -159, -160, -161, -162],
];

describe('every code of Zalo’s', () => {
  test.each([
    ['openapi', openapi],
    ['business', business],
  ] as const)('of the host %s has its meaning, and words for an administrator', (host, codes) => {
    for (const code of codes) {
      expect(isKnown({ host, code }), String(code)).toBe(true);
      const { why } = toSent(refusal(host, code), now);
      expect(why.endsWith(` ${code}`)).toBe(true);
      expect(explainWhy(why, 'vi')?.length).toBeGreaterThan(10);
      expect(explainWhy(why, 'en')?.length).toBeGreaterThan(10);
    }
  });

  it('that is new to us is tried a few times and then given up', () => {
    expect(toSent(refusal('openapi', -99_999), now)).toEqual({
      ...{ kind: 'again', afterMs: 2_000, why: 'unknown -99999', counts: 'attempt', most: 3 },
    });
    expect(isKnown({ host: 'openapi', code: -99_999 })).toBe(false);
    expect(isKnown({ host: 'business', code: -216 }), 'the hosts number apart').toBe(false);
  });

  it('has a reason that is used, and no reason stands idle', () => {
    const used = new Set([
      ...openapi.map((code) => ruleOf(refusal('openapi', code)).reason),
      ...business.map((code) => ruleOf(refusal('business', code)).reason),
      ...['user-unknown', 'unknown'],
    ]);
    expect([...used].sort()).toEqual(Object.keys(zaloVi.reasons).sort());
    expect(Object.keys(zaloEn.reasons)).toEqual(Object.keys(zaloVi.reasons));
  });
});

describe('what becomes of a message', () => {
  test.each([
    [-32, { kind: 'again', afterMs: 60_000, counts: 'pause' }],
    [-200, { kind: 'again', counts: 'attempt', most: 3 }],
    [-213, { kind: 'unreachable' }],
    [-217, { kind: 'unreachable' }],
    [-227, { kind: 'unreachable' }],
    [-230, { kind: 'refused' }],
    [-232, { kind: 'refused' }],
    [-244, { kind: 'refused' }],
    [-210, { kind: 'refused' }],
    [-216, { kind: 'halted' }],
    [-224, { kind: 'halted' }],
    [-221, { kind: 'halted' }],
    [-211, { kind: 'halted' }],
  ])('after %s', (code, sent) => {
    expect(toSent(refusal('openapi', code), now)).toMatchObject(sent);
  });

  it('whose field is wrong depends on the field', () => {
    expect(toSent(refusal('openapi', -201, 'text is invalid'), now).kind).toBe('refused');
    expect(toSent(refusal('openapi', -201, 'user_id is invalid'), now).kind).toBe('unreachable');
  });

  it('that must wait for another day goes out in its morning, in Viet Nam', () => {
    const goesOut = (code: number, at: string) => {
      const sent = toSent(refusal('openapi', code), new Date(at));
      return sent.kind === 'again' ? new Date(Date.parse(at) + sent.afterMs).toISOString() : sent.kind;
    };
    // 23:30, and half past midnight.
    expect(goesOut(-218, '2026-11-22T16:30:00Z')).toBe('2026-11-22T23:05:00.000Z');
    expect(goesOut(-218, '2026-11-22T17:30:00Z')).toBe('2026-11-23T23:05:00.000Z');
    expect(goesOut(-234, '2026-11-22T17:30:00Z')).toBe('2026-11-22T23:05:00.000Z');
    expect(goesOut(-234, '2026-11-22T16:30:00Z')).toBe('2026-11-22T23:05:00.000Z');
  });
});
