import type { Environment } from './config.ts';
import { Secret } from './secret.ts';

/** Where the mappings of feeds stand that have no reader of their own. */
export type MappingsPlace =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly json: string }
  | { readonly kind: 'file'; readonly path: string };

export type HotlineConfig = {
  /** Checks what Twilio sends; `null`: nothing is taken of Twilio. */
  readonly twilioToken: Secret | null;
  readonly mappings: MappingsPlace;
};

/** `missing` has a line for each setting that does not go with another. */
export function readHotlineConfig(env: Environment): {
  readonly hotline: HotlineConfig;
  readonly missing: readonly string[];
} {
  const { TWILIO_AUTH_TOKEN: token, PUBLIC_URL, HOTLINE_MAPPINGS, HOTLINE_MAPPINGS_FILE } = env;
  const missing: string[] = [];
  if (token && !PUBLIC_URL) {
    missing.push(
      'PUBLIC_URL: is needed, because TWILIO_AUTH_TOKEN is set, and Twilio signs the address that it calls',
    );
  }
  if (HOTLINE_MAPPINGS && HOTLINE_MAPPINGS_FILE) {
    missing.push('HOTLINE_MAPPINGS: is set beside HOTLINE_MAPPINGS_FILE; only one of them can hold');
  }
  const twilioToken = token ? new Secret(token) : null;
  return { hotline: { twilioToken, mappings: placeOf(env) }, missing };
}

function placeOf({ HOTLINE_MAPPINGS: json, HOTLINE_MAPPINGS_FILE: path }: Environment): MappingsPlace {
  if (json) return { kind: 'text', json };
  return path ? { kind: 'file', path } : { kind: 'none' };
}
