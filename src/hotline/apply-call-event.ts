import type { Call } from '#db/calls.ts';
import type { CallEvent } from './call-event.ts';

type LifeEvent = Exclude<CallEvent, { type: 'utterance' | 'turn.ended' }>;

/** What is kept of the caller's number. */
export type KeptPhone = Pick<Call, 'phone' | 'phoneEnd' | 'phoneMark'>;

/**
 * A call after something that happened to it. By the feed's clock, so that any order comes to the same: what is older
 * than the state changes it no more, and nothing opens a call again that has ended.
 */
export function applyCallEvent(
  call: Call,
  event: LifeEvent,
  phone: KeptPhone | null,
): { readonly call: Call; readonly isLate: boolean } {
  const isOlder = event.at < call.stateAt;
  switch (event.type) {
    case 'call.started':
      return {
        call: {
          ...call,
          ...(phone ?? {}),
          startedAt: event.at,
          stateAt: call.state === 'live' && !isOlder ? event.at : call.stateAt,
          direction: event.direction ?? call.direction,
          language: event.language ?? call.language,
          operatorName: event.operator || call.operatorName,
          announced: event.announced || call.announced,
        },
        isLate: false,
      };
    case 'call.held':
    case 'call.resumed': {
      if (call.state === 'ended' || isOlder) return { call, isLate: true };
      const state = event.type === 'call.held' ? 'held' : 'live';
      return { call: { ...call, state, stateAt: event.at }, isLate: false };
    }
    case 'call.ended':
      if (call.state === 'ended' && call.endReason !== 'timeout') return { call, isLate: true };
      return {
        call: { ...call, state: 'ended', stateAt: event.at, endedAt: event.at, endReason: event.reason },
        isLate: false,
      };
    case 'feed.error':
      return {
        call: { ...call, feedTrouble: [event.code, event.message].filter(Boolean).join(': ') },
        isLate: false,
      };
  }
}
