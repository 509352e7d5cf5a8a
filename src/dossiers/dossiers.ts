import type { Keys } from '#src/sign.ts';
import type { DossierRules } from './dossier-rules.ts';
import type { Registry } from './registry.ts';

/** What looking at dossiers needs beside the database. */
export type Dossiers = {
  readonly keys: Keys;
  /** `null` where registries only push, or are imported from files. */
  readonly registry: Registry | null;
  readonly rules: DossierRules;
};

/** What a verb over dossiers finds in its resources. */
export type WithDossiers = { readonly dossiers: Dossiers };
