import type { TemplatePost } from '#src/conversations/notices/template-post.ts';
import { templatesSchema } from '#src/conversations/notices/template-settings.ts';
import type { DossierConfig } from './dossier-config.ts';
import { Fault } from './fault.ts';
import type { TemplateWay } from './open-channels.ts';

/** How followers are told where no message reaches them; `null` where nothing is configured. Throws one readable list. */
export function openTemplates(
  { templates, templateBudget }: Pick<DossierConfig, 'templates' | 'templateBudget'>,
  way: TemplateWay | null,
): TemplatePost | null {
  if (templates === null || way === null) return null;
  const parsed = templatesSchema.safeParse(read(templates));
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      (issue) => `  ZALO_TEMPLATES.${issue.path.join('.')}: ${issue.message}`,
    );
    throw new Fault('misconfigured', `The environment is not usable:\n${lines.join('\n')}`);
  }
  return { ...way, settings: { monthlyBudget: templateBudget, kinds: parsed.data } };
}

function read(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Fault('misconfigured', 'The environment is not usable:\n  ZALO_TEMPLATES: is no JSON');
  }
}
