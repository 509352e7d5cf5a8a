import { z } from 'zod';
import type { Sent } from '#bots/channel.ts';
import { sentOf } from './sent-of.ts';
import type { ZaloCalling } from './upload-file.ts';
import { msUntilTomorrow } from './vietnam-morning.ts';
import { zaloPhone } from './zalo-phone.ts';

/** A message that nobody asked for goes out as a template that Zalo approved; each has its price. */
export type ZaloTemplate = {
  readonly to:
    | { readonly kind: 'user'; readonly userId: string }
    /** `trackingId`: at most 48 letters and digits; Zalo names it in the receipt. */
    | { readonly kind: 'phone'; readonly phone: string; readonly trackingId: string };
  readonly templateId: string;
  readonly values: Readonly<Record<string, string>>;
  /** `development` reaches the app's and the account's administrators only; by phone. */
  readonly mode?: 'development';
};

const byUserSchema = z.object({ message_id: z.string() });
const count = z.coerce.number().int().min(0);
const byPhoneSchema = z.object({
  msg_id: z.string(),
  quota: z.object({ dailyQuota: count, remainingQuota: count }).optional().catch(undefined),
});

/** Sends a template to a citizen by their id with the account, or by phone. */
export async function sendTemplate(held: ZaloCalling, template: ZaloTemplate): Promise<Sent> {
  const { to, templateId: template_id, values: template_data, mode } = template;
  const body = { template_id, template_data };
  if (to.kind === 'user') {
    const value = { user_id: to.userId, ...body };
    const path = '/v3.0/oa/message/template';
    const reply = await held.client.call({ host: 'openapi', path, body: { kind: 'json', value } });
    if (reply.kind !== 'done') return sentOf(held, reply);
    return {
      kind: 'sent',
      externalId: byUserSchema.safeParse(reply.data).data?.message_id ?? null,
      cost: 'template',
    };
  }
  const phone = zaloPhone(to.phone);
  if (phone === null) return { kind: 'refused', why: 'phone-invalid' };
  if (!/^[A-Za-z0-9]{1,48}$/.test(to.trackingId)) return { kind: 'refused', why: 'tracking-id' };
  const value = { phone, ...body, tracking_id: to.trackingId, ...(mode ? { mode } : {}) };
  const reply = await held.client.call({
    host: 'business',
    path: '/message/template',
    body: { kind: 'json', value },
  });
  if (reply.kind !== 'done') return sentOf(held, reply);
  const { msg_id: externalId = null, quota } = byPhoneSchema.safeParse(reply.data).data ?? {};
  const left = quota && {
    ...{ daily: quota.dailyQuota, remaining: quota.remainingQuota },
    freshInMs: msUntilTomorrow(held.clock.now()),
  };
  return { kind: 'sent', externalId, cost: 'template', ...(left ? { quota: left } : {}) };
}
