import type { Secret } from '#src/secret.ts';
import type { FeedReader } from './feed-reader.ts';

/** What a centre has set up of feeds. */
export type Feeds = {
  /** Checks what Twilio sends; `null`: nothing is taken of Twilio. */
  readonly twilioToken: Secret | null;
  /** Those that are read by a mapping of the centre's, by their names in the address. */
  readonly mapped: ReadonlyMap<string, FeedReader>;
};
