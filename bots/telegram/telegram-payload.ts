import type { Shared } from '#src/answers/answer.ts';

/** One message as the outbox keeps it: `plain` is for when Telegram does not take `html`. */
export type TelegramPayload = {
  readonly html: string;
  readonly plain: string;
  /** Under the message, one below the other. */
  readonly buttons: readonly TelegramButton[];
  /** In place of buttons, and of the letters of the phone's keyboard until one of it is pressed. */
  readonly keyboard?: TelegramKeyboard | undefined;
};

/** What is shared by a press; the others are sent as the words that they show. */
export type TelegramKeyboard = {
  readonly share: { readonly text: string; readonly what: Shared };
  readonly others: readonly string[];
};

/** `data` comes back when it is pressed (`press.ts`). */
export type TelegramButton = { readonly text: string; readonly data: string };
