import type { Environment } from './config.ts';
import { Secret } from './secret.ts';

export type DossierConfig = {
  /** Whether invented dossiers are there to try looking up. */
  readonly demo: boolean;
  /** A JSON file that says how the registry is asked (`PullSettings`); `null`: it pushes, or is imported. */
  readonly registryFile: string | null;
  readonly registryToken: Secret | null;
  /** From this hour on what is received counts as received on the next working day; `null`: never. */
  readonly lateHour: number | null;
  /** When papers that were asked for are there, the time limit begins anew or goes on. */
  readonly afterPapers: 'restart' | 'resume';
  /** The templates by which followers are told where no message reaches them, as `open-templates.ts` describes them. */
  readonly templates: string | null;
  /** Đồng that they may cost in a month. */
  readonly templateBudget: number;
};

/** The invented dossiers are for trying out: not beside a server, and not beside a registry. */
export function readDossierConfig(env: Environment): DossierConfig {
  const usualDemo = env.DATABASE_URL || env.REGISTRY_FILE ? 'off' : 'on';
  return {
    demo: (env.DEMO_DOSSIERS ?? usualDemo) === 'on',
    registryFile: env.REGISTRY_FILE ?? null,
    registryToken: env.REGISTRY_TOKEN ? new Secret(env.REGISTRY_TOKEN) : null,
    lateHour: env.DOSSIER_LATE_HOUR === 24 ? null : env.DOSSIER_LATE_HOUR,
    afterPapers: env.DOSSIER_AFTER_PAPERS,
    templates: env.ZALO_TEMPLATES ?? null,
    templateBudget: env.ZALO_TEMPLATE_BUDGET,
  };
}
