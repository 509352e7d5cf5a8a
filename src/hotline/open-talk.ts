import type { Call, SegmentName, Utterance } from '#db/calls.ts';
import type { Keys } from '#src/sign.ts';
import type { UtteranceEvent } from './call-event.ts';
import { speakers } from './call-event.ts';
import { foldUtterance } from './fold-utterance.ts';
import { maskEnd, maskUtterance, type NumberBefore, nothingBefore } from './mask-utterance.ts';

type Opening = {
  readonly keys: Keys;
  readonly now: Date;
  readonly utterances: readonly (Utterance & { readonly isLast: boolean })[];
  /** Of utterances that come in pieces, in order. */
  readonly pieces: readonly (SegmentName & { readonly seq: number; readonly sealed: string })[];
};

export type Heard = {
  /** Its numbers may have gone on. */
  readonly call: Call;
  readonly textMasked: string;
  /** Only of a piece that more is to follow. */
  readonly pieceSealed: string | null;
  readonly isLate: boolean;
};

/** What was said in some calls, while events are taken: read once before, written once after. */
export type Talk = {
  hear(call: Call, event: UtteranceEvent): Promise<Heard>;
  /** A speaker has ended: their last utterance says so. */
  endTurn(call: Call, speaker: UtteranceEvent['speaker']): void;
  changed(): readonly Utterance[];
  /** Whose pieces are needed no more. */
  whole(): readonly SegmentName[];
  /** Which turned out to begin a number, when what followed was heard. */
  maskedLater(): readonly SegmentName[];
};

export function openTalk({ keys, now, utterances, pieces }: Opening): Talk {
  const known = new Map<string, Utterance>(utterances.map((each) => [nameOf(each), each]));
  const last = new Map(utterances.filter(({ isLast }) => isLast).map((each) => [lineOf(each), nameOf(each)]));
  const joined = new Map<string, { seq: number; text: string }[]>();
  const changed = new Set<string>();
  const whole = new Map<string, SegmentName>();
  const maskedLater: SegmentName[] = [];
  let opened = false;

  const openPieces = async () => {
    if (opened) return;
    opened = true;
    for (const piece of pieces) {
      const text = (await keys.unseal(piece.sealed)) ?? '';
      const held = joined.get(nameOf(piece)) ?? [];
      joined.set(nameOf(piece), [...held, { seq: piece.seq, text }]);
    }
  };

  /** The utterance as far as it was told, with this piece where it belongs. */
  const join = async (name: string, { seq, text }: UtteranceEvent): Promise<string> => {
    await openPieces();
    const all = [...(joined.get(name) ?? []), { seq: seq ?? 0, text }].toSorted((a, b) => a.seq - b.seq);
    joined.set(name, all);
    return all.map((piece) => piece.text).join(' ');
  };

  const keep = (name: string, utterance: Utterance) => {
    known.set(name, utterance);
    changed.add(name);
  };

  return {
    async hear(call, event) {
      const { speaker, segment, final: isFinal } = event;
      const segmentName = { callId: call.id, speaker, segment };
      const name = nameOf(segmentName);
      const isPiece = event.mode === 'append';
      const text = isPiece ? await join(name, event) : event.text;
      const before = call.numbers[speaker] ?? nothingBefore;
      const masked = maskUtterance({ text, isPartial: !isFinal, before });
      const dossiersSealed =
        masked.dossiers.length === 0 ? null : await keys.seal(JSON.stringify(masked.dossiers));
      const beganAt = beganOf(call, event) ?? now;
      const folded = foldUtterance(known.get(name) ?? null, {
        ...segmentName,
        ...{ textMasked: masked.text, isFinal, endsTurn: event.endOfTurn ?? null, beganAt, dossiersSealed },
        ...{ seq: isPiece && !isFinal ? null : (event.seq ?? null), confidence: event.confidence ?? null },
      });
      if (isFinal) whole.set(name, segmentName);
      const heard = {
        textMasked: masked.text,
        pieceSealed: isPiece && !isFinal ? await keys.seal(event.text) : null,
      };
      if (folded === null) return { ...heard, pieceSealed: null, call, isLate: true };
      const lastName = last.get(lineOf(segmentName));
      const lastSaid = lastName === undefined || lastName === name ? undefined : known.get(lastName);
      if (masked.masksBefore && lastName !== undefined && lastSaid) {
        maskedLater.push(lastSaid);
        keep(lastName, { ...lastSaid, textMasked: maskEnd(lastSaid.textMasked) });
      }
      keep(name, folded);
      if (!isFinal) return { ...heard, call, isLate: false };
      last.set(lineOf(segmentName), name);
      return {
        ...heard,
        call: { ...call, numbers: numbersAfter(call, speaker, masked.after) },
        isLate: false,
      };
    },
    endTurn(call, speaker) {
      const name = last.get(lineOf({ callId: call.id, speaker }));
      const said = name === undefined ? undefined : known.get(name);
      if (name !== undefined && said && !said.endsTurn) keep(name, { ...said, endsTurn: true });
    },
    changed: () => [...changed].flatMap((name) => known.get(name) ?? []),
    whole: () => [...whole.values()],
    maskedLater: () => maskedLater,
  };
}

/** By the feed's clock, where it tells. */
function beganOf({ startedAt }: Call, { at, startMs }: UtteranceEvent): Date | null {
  return at ?? (startMs == null ? null : new Date(startedAt.getTime() + startMs));
}

/** Whoever asks for a number is answered by the other. */
function numbersAfter(call: Call, speaker: UtteranceEvent['speaker'], after: NumberBefore): Call['numbers'] {
  if (after.awaited === null) return { ...call.numbers, [speaker]: after };
  const asked = speakers
    .filter((each) => each !== speaker)
    .map((each) => [each, { ...(call.numbers[each] ?? nothingBefore), awaited: after.awaited }]);
  return { ...call.numbers, ...Object.fromEntries(asked), [speaker]: after };
}

function nameOf({ callId, speaker, segment }: SegmentName): string {
  return `${callId}\n${speaker}\n${segment}`;
}

function lineOf({ callId, speaker }: Pick<SegmentName, 'callId' | 'speaker'>): string {
  return `${callId}\n${speaker}`;
}
