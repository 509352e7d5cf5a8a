import { Fault } from '#src/fault.ts';
import type { FeedMapping, MappedUtterance } from './feed-mapping.ts';
import { type FeedItem, pickAt } from './feed-path.ts';
import { type FeedAbout, type FeedRead, type FeedReader, refused, told } from './feed-reader.ts';
import { demandText, pickChosen, pickMoment, pickNumber, pickSpan, pickText } from './pick-told.ts';
import { sayLine } from './say-line.ts';

/** Reads what a supplier sends by a mapping of its fields. What does not fit is refused, by field and path. */
export function createMappedReader(mapping: FeedMapping): FeedReader {
  return (payload, about) => {
    if (typeof payload !== 'object' || payload === null) return refused('payload: is not an object');
    const root = { root: payload, item: payload };
    const items = mapping.items && pickAt(root, mapping.items);
    if (items === undefined || items === null) return readItem(mapping, root, about);
    if (!Array.isArray(items)) return refused(`items (${mapping.items?.written}): is no list`);
    return join(
      items.map((item, index) => {
        // Several in one payload keep their order.
        const count = about.count === null ? null : about.count + index / 1000;
        return readItem(mapping, { root: payload, item }, { ...about, count });
      }),
    );
  };
}

function readItem(mapping: FeedMapping, from: FeedItem, about: FeedAbout): FeedRead {
  try {
    const type = pickChosen(from, 'type', mapping.type);
    if (type === 'ignored') return told();
    const call = callOf(mapping, from, about);
    const at = momentOf(mapping, from, about).toISOString();
    if (type === 'utterance') {
      return mapping.utterance ? readUtterance(mapping.utterance, from, { call, at, about }) : told();
    }
    return told({ type, call, at, ...restOf(type, mapping, from) });
  } catch (error) {
    if (error instanceof Fault) return refused(error.message);
    throw error;
  }
}

function callOf({ call: path }: FeedMapping, from: FeedItem, about: FeedAbout): string {
  if (about.call !== null) return about.call;
  if (path) return demandText(from, 'call', path);
  throw new Fault('invalid', 'call: has no path, and whoever passes it on does not tell it');
}

function momentOf({ at: moment }: FeedMapping, from: FeedItem, { receivedAt }: FeedAbout): Date {
  if (!moment) return receivedAt;
  const isThere = pickText(from, 'at', moment.path) !== null;
  return isThere || moment.absent === 'refused' ? pickMoment(from, 'at', moment) : receivedAt;
}

/** What an event tells beside its call and its time. */
function restOf(type: string, { started, ended, trouble, utterance }: FeedMapping, from: FeedItem): object {
  switch (type) {
    case 'call.started':
      return {
        phone: started.phone && pickText(from, 'phone', started.phone),
        operator: started.operator && pickText(from, 'operator', started.operator),
        announced: started.announced && pickText(from, 'announced', started.announced),
        direction: started.direction && pickChosen(from, 'direction', started.direction),
      };
    case 'call.ended':
      return ended ? { reason: pickChosen(from, 'reason', ended.reason) } : {};
    case 'turn.ended':
      return { speaker: utterance ? pickChosen(from, 'speaker', utterance.speaker) : 'unknown' };
    case 'feed.error':
      return trouble
        ? {
            code: demandText(from, 'code', trouble.code).slice(0, 100),
            message: trouble.message && pickText(from, 'message', trouble.message)?.slice(0, 500),
          }
        : {};
    default:
      return {};
  }
}

type Around = { readonly call: string; readonly at: string; readonly about: FeedAbout };

function readUtterance(mapping: MappedUtterance, from: FeedItem, { call, at, about }: Around): FeedRead {
  const text = pickText(from, 'text', mapping.text) ?? '';
  const final = pickChosen(from, 'final', mapping.final);
  const speaker = pickChosen(from, 'speaker', mapping.speaker);
  const seq = (mapping.seq && pickNumber(from, 'seq', mapping.seq)) ?? about.count;
  const confidence = confidenceOf(mapping, from);
  if (!mapping.segment) {
    if (seq === null) throw new Fault('invalid', 'seq: has no path, and whoever passes it on does not count');
    return told(...sayLine({ call, line: speaker, speaker, count: seq, text, final, at, confidence }));
  }
  const segment = demandText(from, 'segment', mapping.segment);
  const isPiece = mapping.pieces === 'all' || (mapping.pieces === 'partials' && !final);
  if (isPiece && seq === null) {
    throw new Fault(
      'invalid',
      'seq: has no path, and whoever passes it on does not count: pieces have no order',
    );
  }
  if (text.trim() === '' && !final) return told();
  return told({
    ...{ type: 'utterance', call, segment, speaker, text, final, at, confidence },
    mode: isPiece ? 'append' : 'replace',
    seq: isPiece || mapping.seq ? seq : undefined,
    endOfTurn: mapping.endOfTurn && pickChosen(from, 'endOfTurn', mapping.endOfTurn),
    startMs: pickSpan(from, 'start', mapping.start),
    endMs: pickSpan(from, 'end', mapping.end),
  });
}

function confidenceOf({ confidence }: MappedUtterance, from: FeedItem): number | undefined {
  const share = confidence && pickNumber(from, 'confidence', confidence.path);
  return confidence && share != null ? Math.min(1, Math.max(0, share / confidence.of)) : undefined;
}

/** What can be read of a payload is, though some of it cannot. */
function join(reads: readonly FeedRead[]): FeedRead {
  const broken = reads.findIndex((read) => read.refused !== null);
  return {
    events: reads.flatMap(({ events }) => events),
    refused: broken < 0 ? null : `item ${broken}: ${reads[broken]?.refused}`,
  };
}
