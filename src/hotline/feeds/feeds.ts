import type { Secret } from '#src/secret.ts';

/** What a centre has set up of feeds. */
export type Feeds = {
  /** Checks what Twilio sends; `null`: nothing is taken of Twilio. */
  readonly twilioToken: Secret | null;
};
