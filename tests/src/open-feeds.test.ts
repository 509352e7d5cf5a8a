import { describe, expect, test } from 'vitest';
import { readConfig } from '#src/config.ts';
import { openFeeds } from '#src/open-feeds.ts';
import { readFeedFixture } from '#tests/support/feed-fixtures.ts';

const json = JSON.stringify({ 'tong-dai': readFeedFixture('mapped-flat').mapping });
const files = { readFile: async (path: string) => (path === 'mappings.json' ? json : null) };
const open = async (environment: Record<string, string>, reach: Parameters<typeof openFeeds>[1] = files) =>
  await openFeeds(readConfig(environment).hotline, reach);

describe('feeds', () => {
  test('are none in an empty environment', async () => {
    expect(await open({})).toEqual({ twilioToken: null, mapped: new Map() });
  });

  test('are mapped by what the environment or a file says', async () => {
    expect([...(await open({ HOTLINE_MAPPINGS: json })).mapped.keys()]).toEqual(['tong-dai']);
    expect([...(await open({ HOTLINE_MAPPINGS_FILE: 'mappings.json' })).mapped.keys()]).toEqual(['tong-dai']);
  });

  test.each([
    [{ HOTLINE_MAPPINGS_FILE: 'none.json' }, files, 'HOTLINE_MAPPINGS_FILE: there is no file none.json'],
    [
      { HOTLINE_MAPPINGS_FILE: 'mappings.json' },
      { readFile: null },
      'there are no files here; set HOTLINE_MAPPINGS',
    ],
    [{ HOTLINE_MAPPINGS: '{"twilio":{}}' }, files, 'HOTLINE_MAPPINGS.twilio: is the name of a feed'],
    [{ HOTLINE_MAPPINGS: '{}', HOTLINE_MAPPINGS_FILE: 'x' }, files, 'only one of them can hold'],
    [{ TWILIO_AUTH_TOKEN: 'x' }, files, 'PUBLIC_URL: is needed, because TWILIO_AUTH_TOKEN is set'],
  ])('%j is refused, and said why', async (environment, reach, said) => {
    await expect(open(environment, reach)).rejects.toThrow(said);
  });

  test('keep the token of Twilio unprinted', async () => {
    const { twilioToken } = await open({
      TWILIO_AUTH_TOKEN: 'an invented token',
      PUBLIC_URL: 'https://a.example.vn',
    });
    expect(twilioToken?.reveal()).toBe('an invented token');
    expect(JSON.stringify({ twilioToken })).not.toContain('invented');
  });
});
