import type { ConsoleInboxTexts } from '#prompts/console-inbox.vi.ts';

/** What a button of the chat sent stands there as its own value: staff read what stood on the button. */
export function pressedWords(text: string, { pressed }: Pick<ConsoleInboxTexts, 'pressed'>): string {
  const said = /^(#[a-z]+)(?: ([\p{L}-]+)(?= |$))?(.*)$/su.exec(text.normalize('NFC'));
  const [, head = '', verb = '', rest = ''] = said ?? [];
  const known = pressed.buttons[`${head} ${verb}`.trim()];
  if (known !== undefined) return pressed.button(known);
  if (pressed.buttons[head] === undefined) return text;
  const words = `${verb}${rest}`.replace(/@?[\da-f]{8}-[\da-f-]{27}/g, '').trim();
  return pressed.button(words || pressed.buttons[head]);
}
