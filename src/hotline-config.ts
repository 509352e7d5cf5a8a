import type { Environment } from './config.ts';
import { Secret } from './secret.ts';

export type HotlineConfig = {
  /** Checks what Twilio sends; `null`: nothing is taken of Twilio. */
  readonly twilioToken: Secret | null;
};

/** `missing` has a line for each setting that another needs. */
export function readHotlineConfig(env: Environment): {
  readonly hotline: HotlineConfig;
  readonly missing: readonly string[];
} {
  const { TWILIO_AUTH_TOKEN: token, PUBLIC_URL } = env;
  const missing =
    token && !PUBLIC_URL
      ? [
          'PUBLIC_URL: is needed, because TWILIO_AUTH_TOKEN is set, and Twilio signs the address that it calls',
        ]
      : [];
  return { hotline: { twilioToken: token ? new Secret(token) : null }, missing };
}
