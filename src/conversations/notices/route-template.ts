import type { TemplateRest, TemplateRoute } from '#db/template-rests.ts';
import type { News } from './tell-news.ts';
import type { NoticeTemplate } from './template-settings.ts';

const yearMs = 365 * 24 * 3_600_000;

export type Way =
  /** `price` in đồng. */
  | { readonly kind: 'way'; readonly as: TemplateRoute; readonly price: number }
  /** Nothing of it is asked of the platform until then. */
  | { readonly kind: 'rests'; readonly until: Date }
  | { readonly kind: 'never'; readonly why: string };

/**
 * By the citizen's id with the account where they wrote within a year, otherwise by phone, and that only to the
 * applicant. A template that does not go by id goes by phone; where nothing goes by id now, nobody is charged for the
 * dearer way instead.
 */
export function routeTemplate(
  news: News,
  template: NoticeTemplate,
  { now, rests }: { readonly now: Date; readonly rests: readonly TemplateRest[] },
): Way {
  const { due } = news;
  const restOf = (templateId: string, route: TemplateRoute) =>
    rests.find((rest) => rest.templateId === templateId && rest.route === route && rest.until > now);
  const knowsUser = due.heardAt !== null && now.getTime() - due.heardAt.getTime() < yearMs;
  const wasRefused = due.notices.some(({ nextAs }) => nextAs === 'template-by-phone');
  const byPhone = phoneWay(news, template);
  if (knowsUser && !wasRefused && template.priceByUser !== null) {
    const all = restOf('', 'template-by-user');
    if (all) return { kind: 'rests', until: all.until };
    const own = restOf(template.id, 'template-by-user');
    if (!own) return { kind: 'way', as: 'template-by-user', price: template.priceByUser };
    if (byPhone.kind === 'never') return { kind: 'rests', until: own.until };
  }
  if (byPhone.kind === 'never') return byPhone;
  const rest = restOf('', 'template-by-phone') ?? restOf(template.id, 'template-by-phone');
  return rest ? { kind: 'rests', until: rest.until } : byPhone;
}

function phoneWay({ due, phone }: News, { priceByPhone }: NoticeTemplate): Exclude<Way, { kind: 'rests' }> {
  if (due.provedFor !== 'self') return { kind: 'never', why: 'not-the-applicant' };
  if (phone === null) return { kind: 'never', why: 'no-phone' };
  return priceByPhone === null
    ? { kind: 'never', why: 'not-by-phone' }
    : { kind: 'way', as: 'template-by-phone', price: priceByPhone };
}
