import type { Context } from 'hono';
import { Fault } from '#src/fault.ts';
import { feedAboutSchema } from '#src/hotline/feeds/feed-about.ts';
import { isTwilioSigned } from '#src/hotline/feeds/is-twilio-signed.ts';
import { readTwilio } from '#src/hotline/feeds/read-twilio.ts';
import { takeFeed } from '#src/hotline/take-feed.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { countAddress } from '#src/web/http/limit-addresses.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import type { FeedDoor } from './feed-door.ts';
import { demandPaired } from './find-reader.ts';

/** A transcript of a long utterance, and its fields. */
export const largestTwilio = 64 * 1024;

/** The feed's name. */
const source = 'Twilio';

/**
 * `POST /api/v1/hotline/feeds/twilio`: the status callback of Real-Time Transcriptions. Signed by Twilio over the public
 * address as it was configured there, so that `?direction=out` in it cannot be forged. A payload that cannot be read
 * would be no better when it comes again: it is counted and acknowledged.
 */
export function postTwilio(
  resources: RouteResources,
  door: FeedDoor,
): (c: Context<HttpEnv>) => Promise<Response> {
  const { db, clock, log, signals, feeds, publicUrl } = resources;
  const token = feeds?.twilioToken;
  return async (c) => {
    if (!token || !publicUrl) throw new Fault('not-found', 'Twilio is not set up here: TWILIO_AUTH_TOKEN.');
    const { pathname, search, searchParams } = new URL(c.req.url);
    const fields = [...new URLSearchParams(await readForm(c))];
    const signature = c.req.header('X-Twilio-Signature') ?? '';
    const url = publicUrl.replace(/\/+$/, '') + pathname + search;
    if (!(await isTwilioSigned(token, { url, fields, signature }))) {
      countAddress(resources, c, 'feed');
      throw new Fault('forbidden', 'The request is not signed by Twilio for this address.');
    }
    door.rateLimit.take('feed twilio');
    const hearing = { db, clock, signals, keys: await door.keys };
    const about = feedAboutSchema.parse({
      direction: searchParams.get('direction') === 'out' ? 'out' : 'in',
    });
    const payloads = [Object.fromEntries(fields)];
    const told = demandPaired(await takeFeed(hearing, { source, reader: readTwilio, about, payloads }));
    const { taken, late, known, refused } = told;
    if (refused > 0) log.warn('hotline.refused', { source: 'twilio', taken, late, known, refused });
    return c.body(null, 204);
  };
}

async function readForm(c: Context<HttpEnv>): Promise<string> {
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') {
    throw new Fault(
      'unsupported',
      'The body must be a form: Content-Type: application/x-www-form-urlencoded.',
    );
  }
  return await c.req.text();
}
