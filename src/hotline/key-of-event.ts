import type { Keys } from '#src/sign.ts';
import type { CallEvent } from './call-event.ts';

/** By what an event is known when it comes again. Where the feed does not count, by a mark of what it says. */
export async function keyOfEvent(keys: Keys, event: CallEvent): Promise<string> {
  switch (event.type) {
    case 'utterance': {
      const { speaker, segment, final, seq, text, mode } = event;
      const which = seq ?? (await keys.sign('call-event', text)).slice(0, 22);
      return `${final ? 'final' : mode === 'append' ? 'piece' : 'partial'} ${speaker} ${segment} ${which}`;
    }
    case 'call.started':
    case 'call.ended':
      return event.type;
    case 'turn.ended':
      return `${event.type} ${event.speaker} ${event.at?.toISOString() ?? ''}`;
    case 'call.held':
    case 'call.resumed':
      return `${event.type} ${event.at.toISOString()}`;
    case 'feed.error':
      return `${event.type} ${event.code} ${event.at.toISOString()}`;
  }
}
