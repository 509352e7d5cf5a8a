import type { IncomingEvent } from '#bots/channel.ts';
import type { TurnMessage } from '#db/turns.ts';
import { hasDossierCode, maskPersonal } from '#knowledge/spot-codes.ts';
import { hideProof } from '#src/conversations/matters/read-proof.ts';
import type { Matter } from './matter.ts';

/** The line of the conversation that an event leaves, as staff may read it; none where nothing was said. A button is told by what it stood for. */
export function incomingLine(
  event: IncomingEvent,
  {
    pressed,
    matter,
    instead,
  }: {
    readonly pressed?: string | undefined;
    readonly matter?: Matter | null | undefined;
    readonly instead?: string | undefined;
  } = {},
): readonly TurnMessage[] {
  const said = pressed ?? wordsOf(event);
  if (said === null) return [];
  if (instead !== undefined && event.kind !== 'operator-spoke')
    return [{ direction: 'incoming', by: 'citizen', textMasked: instead }];
  const by = event.kind === 'operator-spoke' ? 'operator' : 'citizen';
  const direction = by === 'operator' ? 'outgoing' : 'incoming';
  // A whole number first: without its end it would be known for one no more.
  const masked = maskPersonal(said);
  return [{ direction, by, textMasked: isProof(said, matter) ? hideProof(masked) : masked }];
}

/** The four digits that prove a dossier are nobody's business. */
function isProof(said: string, matter: Matter | null | undefined): boolean {
  return matter?.kind === 'dossier' || hasDossierCode(said);
}

function wordsOf(event: IncomingEvent): string | null {
  switch (event.kind) {
    case 'text':
      return event.text;
    case 'choice':
      return event.value;
    case 'press':
      return '[nút]';
    case 'attachment':
      return `[${event.attachment.kind}]${event.caption ? ` ${event.caption}` : ''}`;
    case 'operator-spoke':
      return event.text;
    case 'scanned':
      return '[mã trên ảnh]';
    case 'location':
    case 'contact':
      return `[${event.kind}]`;
    case 'joined':
    case 'blocked':
    case 'withdrawn':
    case 'noted':
      return null;
    default:
      return event satisfies never;
  }
}
