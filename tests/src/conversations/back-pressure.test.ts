import { beforeEach, describe, expect, it } from 'vitest';
import { createLoadGauge, loadOf } from '#src/conversations/gauge-load.ts';
import { receiveDelivery } from '#src/conversations/receive-delivery.ts';
import { sendDue } from '#src/conversations/send-due.ts';
import { workConversation } from '#src/conversations/work-conversation.ts';
import { createSignals } from '#src/signals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { recordingChannel } from '#tests/support/recording-channel.ts';
import { recordingLog } from '#tests/support/recording-log.ts';

const db = useTestDatabase();
const channel = recordingChannel();
const resources = {
  ...{ db, log: recordingLog(), clock: fixedClock('2026-11-22T03:00:00Z'), signals: createSignals() },
  centre: { name: 'Trung tâm thử', hotline: '19000000', province: null },
  channels: new Map([[channel.name, channel]]),
};

beforeEach(() => importInvented(resources));

async function ask(): Promise<string> {
  const event = { kind: 'text', text: 'làm giấy nuôi rùa lệ phí bao nhiêu?', messageId: '1' } as const;
  const { name, account } = channel;
  await receiveDelivery(resources, { channel: name, account, eventKey: '1', chat: 'lan', event });
  await workConversation(resources, { owner: 'w', leaseSeconds: 30, gauge: createLoadGauge(resources) });
  await sendDue(resources, { owner: 's', leaseSeconds: 30 });
  return JSON.stringify(channel.shown.at(-1)?.payload);
}

describe('where far more waits than can be worked', () => {
  it('a citizen gets a short sentence and a number to call, and the message is kept', async () => {
    await db.query(
      `insert into deliveries (channel, account, dedupe_key, event)
       select 'telegram', 'other', n::text, '{}' from generate_series(1, 2001) as n`,
    );
    const said = await ask();
    expect(said).toContain('rất nhiều người');
    expect(said).toContain('19000000');
    const kept = await db.query('select text_masked as text from messages order by id limit 1');
    expect(kept).toEqual([{ text: 'làm giấy nuôi rùa lệ phí bao nhiêu?' }]);
  });

  it('and where it does not, an answer', async () => {
    expect(await ask()).toContain('25.000');
  });
});

it('a few that waited through an outage are answered; many that wait long are not made to wait longer', () => {
  expect(loadOf({ depth: 100, oldestMs: 600_000 })).toBe('normal');
  expect(loadOf({ depth: 301, oldestMs: 121_000 })).toBe('overloaded');
  expect(loadOf({ depth: 2_001, oldestMs: 0 })).toBe('overloaded');
});
