import { findFacts, writeFacts } from '#db/template-facts.ts';
import type { TellingNews } from './tell-news.ts';
import type { TemplateFacts } from './template-post.ts';
import type { NoticeTemplate } from './template-settings.ts';

/**
 * Asks the platform what it says of each template that is set up: its prices are those that a month's budget is counted
 * by, and whatever is wrong with the settings is said before anybody is to be told anything. Each thing is said once.
 */
export async function lookAtTemplates(
  { db, clock, log, templates }: Pick<TellingNews, 'db' | 'clock' | 'log' | 'templates'>,
  said: Set<string>,
): Promise<void> {
  if (!templates) return;
  const kept = await findFacts(db);
  const all = new Map(Object.values(templates.settings.kinds).map((template) => [template.id, template]));
  for (const [templateId, template] of all) {
    const facts = await templates.look(templateId);
    if (!facts) continue;
    const before = kept.find((one) => one.templateId === templateId);
    const { status, required: _, parameters: __, ...prices } = facts;
    const known = {
      priceByUser: prices.priceByUser ?? before?.priceByUser ?? null,
      priceByPhone: prices.priceByPhone ?? before?.priceByPhone ?? null,
    };
    await writeFacts(db, clock.now(), { templateId, status, ...known });
    for (const [event, fields] of faultsOf(template, facts)) {
      const line = `${templateId} ${event} ${JSON.stringify(fields)}`;
      if (!said.has(line)) log.warn(event, { templateId, ...fields });
      said.add(line);
    }
  }
}

type Fault = readonly [event: string, fields: Readonly<Record<string, string | number | null>>];

function faultsOf(template: NoticeTemplate, facts: TemplateFacts): readonly Fault[] {
  const { status, priceByUser, priceByPhone, required, parameters } = facts;
  const missing = required.filter((name) => !(name in template.values));
  const foreign = Object.keys(template.values).filter((name) => !parameters.includes(name));
  const differs = (ours: number | null, theirs: number | null) =>
    ours !== null && theirs !== null && ours !== theirs;
  return [
    ...(status !== null && status !== 'ENABLE' ? [['templates.not-enabled', { status }] as const] : []),
    ...(missing.length > 0 ? [['templates.parameters-missing', { names: missing.join(' ') }] as const] : []),
    ...(parameters.length > 0 && foreign.length > 0
      ? [['templates.parameters-unknown', { names: foreign.join(' ') }] as const]
      : []),
    ...(differs(template.priceByUser, priceByUser) || differs(template.priceByPhone, priceByPhone)
      ? [['templates.price-differs', { priceByUser, priceByPhone }] as const]
      : []),
  ];
}
