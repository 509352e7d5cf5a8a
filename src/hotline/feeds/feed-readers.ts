import type { FeedReader } from './feed-reader.ts';
import { readAsterisk } from './read-asterisk.ts';
import { readContactLens } from './read-contact-lens.ts';
import { readDeepgram } from './read-deepgram.ts';
import { readFreeswitch } from './read-freeswitch.ts';
import { readVosk } from './read-vosk.ts';

/** Those whose payloads are passed on by somebody with a key, by the name in the address. Twilio comes by itself. */
export const feedReaders: ReadonlyMap<string, FeedReader> = new Map([
  ['contact-lens', readContactLens],
  ['deepgram', readDeepgram],
  ['freeswitch', readFreeswitch],
  ['asterisk', readAsterisk],
  ['vosk', readVosk],
]);
