import type { Sent } from '#bots/channel.ts';
import type { TemplateRest } from '#db/template-rests.ts';

/** An administrator must act first: one is tried again after this. */
export const haltedMs = 900_000;

/** What is wrong, or used up, with one template and none other. */
const ofTemplate = ['template', 'template-wrong', 'template-rights', 'template-quota'];
const untilThen = ['daily-quota', 'template-quota', 'night'];

/**
 * What is not asked of the platform for a while after this answer: the same would be refused to everybody, and each
 * asking counts. What is wrong with one template stops no other, and nothing that is said in chats.
 */
export function restAfter(
  sent: Sent,
  { templateId, route, now }: Pick<TemplateRest, 'templateId' | 'route'> & { readonly now: Date },
): TemplateRest | null {
  const rest = (why: string, afterMs: number): TemplateRest => {
    const until = new Date(now.getTime() + afterMs);
    return { templateId: isOwn(why) ? templateId : '', route, why, until };
  };
  switch (sent.kind) {
    case 'halted':
      return rest(sent.why, haltedMs);
    case 'again':
      return untilThen.includes(reasonOf(sent.why)) ? rest(sent.why, sent.afterMs) : null;
    case 'refused':
      // A template that was made before Zalo sent any by id: by id it never goes.
      return reasonOf(sent.why) === 'template' && route === 'template-by-user'
        ? rest(sent.why, haltedMs)
        : null;
    case 'sent':
      return sent.quota?.remaining === 0 ? rest('daily-quota', sent.quota.freshInMs) : null;
    case 'unknown':
    case 'unreachable':
      return null;
    default:
      return sent satisfies never;
  }
}

/** Whether it is about this template alone. */
export function isOwn(why: string): boolean {
  return ofTemplate.includes(reasonOf(why));
}

export function reasonOf(why: string): string {
  return why.split(' ')[0] ?? '';
}
