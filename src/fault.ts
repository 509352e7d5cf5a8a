/** Closed: every fault that may reach a person has one of these codes; `http-fault.ts` maps them to a status. */
export const faultCodes = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not-found',
  'too-large',
  'too-slow',
  'no-length',
  'too-many',
  'unsupported',
  'conflict',
  'unavailable',
  'misconfigured',
  'internal',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** Something that should not happen. `message` is for operators and logs, without anything personal in it. */
export class Fault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'Fault';
    this.code = code;
  }
}
