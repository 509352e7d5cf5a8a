import { z } from 'zod';

/** An id has up to 19 digits, more than a number of ours holds: where Zalo sends one as a number, it stays its digits. */
const id = z
  .union([z.string().regex(/^[\w.:-]{1,128}$/), z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)])
  .transform(String)
  .optional()
  .catch(undefined);
const words = z.string().optional().catch(undefined);
const party = z.object({ id, admin_id: id }).catch({});

/** What of an event's body is read. Whatever has another shape than Zalo writes is as if it were not there. */
const bodySchema = z.object({
  app_id: id,
  event_name: z.string().max(64).optional().catch(undefined),
  timestamp: id,
  sender: party,
  recipient: party,
  follower: party,
  oa_id: id,
  oaId: id,
  user_id: id,
  message: z
    .object({
      msg_id: id,
      text: words,
      react_icon: words,
      tracking_id: id,
      delivery_time: id,
      attachments: z.array(z.unknown()).catch([]),
    })
    .catch({ attachments: [] }),
  info: z.object({ phone: id.or(words) }).catch({}),
});
export type ZaloBody = z.infer<typeof bodySchema>;

/** `null` where it is no JSON object. */
export function parseBody(bytes: Uint8Array): ZaloBody | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const rough: unknown = JSON.parse(text);
    const exact = hasLongNumber(text) ? JSON.parse(quoteLongNumbers(text)) : rough;
    return bodySchema.safeParse(exact).data ?? null;
  } catch {
    return null;
  }
}

function hasLongNumber(text: string): boolean {
  return /\d{16}/.test(text);
}

/** Only for text that is known to be JSON: its strings are passed over, and each of them ends. */
function quoteLongNumbers(json: string): string {
  return json.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g, (token) =>
    /^\d{16,}$/.test(token) ? `"${token}"` : token,
  );
}
