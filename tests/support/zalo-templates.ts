import { z } from 'zod';
import type { ZaloReply } from './zalo-messages.ts';
import type { ZaloShown } from './zalo-record.ts';
import type { ZaloAccount, ZaloWorld } from './zalo-world.ts';

/** A template of the fake's account, as its console shows it. */
export type ZaloTemplateKept = {
  readonly id: string;
  readonly status: 'ENABLE' | 'PENDING_REVIEW' | 'REJECT' | 'DISABLE';
  readonly required: readonly string[];
  readonly priceByUser: number;
  readonly priceByPhone: number;
  /** Templates of before December 2025 do not go by a user's id. */
  readonly byUser: boolean;
};

export type ZaloTemplates = {
  readonly all: readonly ZaloTemplateKept[];
  /** By phone, a day. */
  daily: number;
  sent: number;
};

const sentSchema = z.object({ template_id: z.string(), template_data: z.record(z.string(), z.unknown()) });

/** What Zalo refuses before it sends; `null` where it takes it. Where no templates are kept it takes any. */
export function judgeTemplate(
  { templates }: ZaloWorld,
  host: 'openapi' | 'business',
  body: unknown,
): ZaloReply | null {
  if (!templates) return null;
  const { template_id: id, template_data: values } = sentSchema.parse(body);
  const kept = templates.all.find((template) => template.id === id);
  if (!kept) {
    return host === 'openapi'
      ? { error: -201, message: 'template_id is invalid' }
      : { error: -109, message: 'Template ID invalid' };
  }
  if (host === 'openapi') {
    return kept.byUser ? null : { error: -249, message: 'Template does not support send via UID' };
  }
  if (kept.status === 'DISABLE') return { error: -146, message: 'Template was disabled' };
  if (kept.status !== 'ENABLE') return { error: -131, message: 'Template was not approved' };
  if (kept.required.some((name) => !values[name])) return { error: -1122, message: 'Missing parameter' };
  return templates.sent >= templates.daily ? { error: -144, message: 'OA reached the daily limit' } : null;
}

/** Counts one that was sent by phone, and says what is left of the day. */
export function takeTemplateQuota({ templates }: ZaloWorld) {
  if (!templates) return { dailyQuota: '500', remainingQuota: '499' };
  templates.sent += 1;
  return { dailyQuota: String(templates.daily), remainingQuota: String(templates.daily - templates.sent) };
}

export function sayTemplate({ templates }: ZaloWorld, id: string): ZaloReply {
  const kept = templates?.all.find((template) => template.id === id);
  if (!kept) return { error: -109, message: 'Template ID invalid' };
  const listParams = kept.required.map((name) => ({
    ...{ name, require: true, type: 'STRING', maxLength: 30, minLength: 0, acceptNull: false },
  }));
  const prices = { price_sdt: String(kept.priceByPhone), price_uid: String(kept.priceByUser) };
  const { status } = kept;
  const about = { templateId: id, templateName: 'Mẫu thử', status, templateTag: 'TRANSACTION' };
  return { error: 0, message: 'Success', data: { ...about, listParams, ...prices } };
}

const trackedSchema = z.object({ tracking_id: z.string() });

/** The event by which Zalo says that a template came to the phone, and how it is delivered. */
export function templateReceipt(account: ZaloAccount, { user, messageId, sent, at }: ZaloShown) {
  const tracked = trackedSchema.safeParse(sent).data;
  const message = tracked
    ? { msg_id: messageId, tracking_id: tracked.tracking_id, delivery_time: String(at) }
    : { msg_id: messageId };
  return {
    event: {
      ...{ event_name: 'user_received_message', sender: { id: account.oaId } },
      ...{ recipient: { id: user }, message },
    },
    how: { headers: { 'x-zevent-server': tracked ? 'ZNS' : 'OA OpenAPI' } },
  };
}
