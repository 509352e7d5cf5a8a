import type { Checklist } from '#src/answers/checklist.ts';
import type { ChatTexts } from '#src/web/page/chat-texts.ts';
import type { ListTexts } from './list-texts.ts';

/** A checklist with what it takes to draw it, on the server and in the browser. */
export type ListView = {
  readonly checklist: Checklist;
  /** The commune-level unit that the list was asked for; it stays in every link. */
  readonly ward: string | null;
  readonly texts: ListTexts;
  readonly page: ChatTexts;
  /** The address behind a checklist's path: its public page, or the clerk's view of it. */
  readonly link: (path: string) => string;
};
