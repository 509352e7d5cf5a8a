/** One message as the outbox keeps it: `plain` is for when Telegram does not take `html`. */
export type TelegramPayload = {
  readonly html: string;
  readonly plain: string;
  /** Under the message, one below the other. */
  readonly buttons: readonly TelegramButton[];
};

/** `data` comes back when it is pressed (`press.ts`). */
export type TelegramButton = { readonly text: string; readonly data: string };
