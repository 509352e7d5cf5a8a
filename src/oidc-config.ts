import type { Environment } from './config.ts';
import { Secret } from './secret.ts';

/** A province's own identity provider, by which those who were invited may sign in. */
export type OidcConfig = {
  /** Below it stands `/.well-known/openid-configuration`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
  /** As its button calls it. */
  readonly name: string;
};

/** `missing` has a line for each setting that another one needs. */
export function readOidcConfig(env: Environment): {
  readonly oidc: OidcConfig | null;
  readonly missing: readonly string[];
} {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!issuer && !clientId && !clientSecret) return { oidc: null, missing: [] };
  const missing = Object.entries({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    PUBLIC_URL: env.PUBLIC_URL,
  })
    .filter(([, value]) => !value)
    .map(([name]) => `${name}: is needed for signing in by the province's identity provider (OIDC_...)`);
  if (!issuer || !clientId || !clientSecret || missing.length > 0) return { oidc: null, missing };
  const name = env.OIDC_NAME ?? new URL(issuer).host;
  return { oidc: { issuer, clientId, clientSecret: new Secret(clientSecret), name }, missing };
}
