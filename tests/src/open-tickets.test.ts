import { describe, expect, test } from 'vitest';
import { readConfig } from '#src/config.ts';
import { openTickets } from '#src/open-tickets.ts';
import { usualDeadlines } from '#src/tickets/due-days.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { outsideMapping } from '#tests/support/outside-tickets.ts';

const reach = { clock: fixedClock('2026-11-23T10:00:00+07:00'), fetch };

function open(tickets: unknown, secret?: string) {
  const json = typeof tickets === 'string' ? tickets : JSON.stringify(tickets);
  return openTickets(readConfig({ TICKETS: json, TICKETS_OWNER_SECRET: secret }).tickets, reach);
}

describe('how a centre takes reports', () => {
  test('is as usual where it says nothing: a name is asked, our own table owns them', () => {
    expect(open('')).toMatchObject({
      anonymous: false,
      deadlines: usualDeadlines,
      owner: { name: 'own', isOurs: true },
    });
  });

  test('is as it says, for as much as it says', () => {
    const scene = { forward: 1, answer: 5, source: 'QĐ 1/2026 của tỉnh Mẫu' };
    const settings = open({
      anonymous: true,
      deadlines: { scene },
      agencies: { waste: 'Công ty Môi trường Mẫu' },
    });
    expect(settings.deadlines).toEqual({ ...usualDeadlines, scene: { ...scene, check: false } });
    expect(settings).toMatchObject({ anonymous: true, agencies: { waste: 'Công ty Môi trường Mẫu' } });
  });

  test('may be owned by a system elsewhere', () => {
    expect(open({ owner: outsideMapping }, 'user:password').owner).toMatchObject({
      ...{ name: 'tong-dai-1022-mau', isOurs: false },
    });
  });

  test.each([
    ['no JSON', '{anonymous}', /TICKETS: is not JSON/],
    ['a kind that is none', { deadlines: { noise: {} } }, /TICKETS\.deadlines: .*noise/],
    [
      'a field that is filled with what there is not',
      { owner: { ...outsideMapping, file: { ...outsideMapping.file, fields: { a: '{cccd}' } } } },
      /may hold only/,
    ],
    [
      'an address that is none',
      { owner: { ...outsideMapping, url: 'file:///etc/passwd' } },
      /TICKETS\.owner\.url/,
    ],
    [
      'an address where anybody on the way reads along',
      { owner: { ...outsideMapping, url: 'http://1022.example.vn/api' } },
      /TICKETS\.owner\.url: must begin with https/,
    ],
    [
      'a listener of that kind',
      { listener: 'http://nghe.example.vn' },
      /TICKETS\.listener: must begin with https/,
    ],
  ])('%s is refused, and said where', (_, given, message) => {
    expect(() => open(given, 'user:password')).toThrow(message);
  });

  test('a password that is missing is asked for, and one that is there is not printed', () => {
    expect(() => open({ owner: outsideMapping })).toThrow(/TICKETS_OWNER_SECRET/);
    const config = readConfig({ TICKETS_OWNER_SECRET: 'user:password' });
    expect(JSON.stringify(config)).not.toContain('password');
  });
});
