import { z } from 'zod';

/**
 * What we read of an update. Telegram adds fields and kinds at any time: what is unknown is passed over, and a field
 * that is not as documented counts as absent, so that it costs that field and never the update.
 */
const id = z.number().int();
const missing = <Shape extends z.ZodType>(shape: Shape) => shape.optional().catch(undefined);

const chatSchema = z.object({ id, type: z.string() });
const userSchema = z.object({ id, language_code: missing(z.string()) });

const fileSchema = z.object({
  file_id: z.string().min(1).max(512),
  file_size: missing(z.number().int().nonnegative()),
  file_name: missing(z.string()),
});

const messageSchema = z.object({
  message_id: id,
  chat: chatSchema,
  from: missing(userSchema),
  edit_date: missing(id),
  text: missing(z.string()),
  caption: missing(z.string()),
  photo: missing(z.array(fileSchema).min(1)),
  voice: missing(fileSchema),
  audio: missing(fileSchema),
  video: missing(fileSchema),
  video_note: missing(fileSchema),
  document: missing(fileSchema),
  location: missing(
    z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
  ),
  contact: missing(z.object({ phone_number: z.string(), user_id: missing(id) })),
});

const pressSchema = z.object({
  id: z.string().min(1).max(128),
  from: missing(userSchema),
  message: missing(z.object({ message_id: id, chat: chatSchema })),
  data: missing(z.string()),
});

const membershipSchema = z.object({
  chat: chatSchema,
  date: missing(id),
  old_chat_member: missing(z.object({ status: z.string() })),
  new_chat_member: z.object({ status: z.string() }),
});

export const updateSchema = z.object({
  update_id: id,
  message: missing(messageSchema),
  edited_message: missing(messageSchema),
  callback_query: missing(pressSchema),
  my_chat_member: missing(membershipSchema),
});

export type Update = z.infer<typeof updateSchema>;
export type UpdateMessage = z.infer<typeof messageSchema>;
export type UpdateFile = z.infer<typeof fileSchema>;
export type UpdatePress = z.infer<typeof pressSchema>;
export type UpdateMembership = z.infer<typeof membershipSchema>;

/** The kinds that we ask Telegram for, always by name: left out, its last setting would stay. */
export const updateKinds = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;
