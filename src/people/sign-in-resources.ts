import type { OidcConfig } from '#src/oidc-config.ts';
import type { Resources } from '#src/resources.ts';
import type { Secret } from '#src/secret.ts';

export type SignInResources = Pick<Resources, 'db' | 'clock' | 'log' | 'centre'> & {
  readonly sessionSecret: Secret;
  readonly publicUrl: string | null;
  readonly oidc: OidcConfig | null;
};
