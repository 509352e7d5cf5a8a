import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Fault, type FaultCode } from './fault.ts';

/** The one table from a fault's code to an HTTP status. */
const statusOf = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'too-slow': 408,
  conflict: 409,
  'no-length': 411,
  'too-large': 413,
  unsupported: 415,
  'too-many': 429,
  misconfigured: 500,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<FaultCode, ContentfulStatusCode>;

export type HttpFault = {
  readonly status: ContentfulStatusCode;
  readonly code: FaultCode;
  /** Fit to be seen outside: of our own failures it says nothing but that they are ours. */
  readonly message: string;
};

export function httpFault(error: unknown): HttpFault {
  if (error instanceof HTTPException && error.status < 500) {
    return { status: 400, code: 'invalid', message: 'The request cannot be read.' };
  }
  const code = error instanceof Fault ? error.code : 'internal';
  const status = statusOf[code];
  if (status < 500 && error instanceof Fault) return { status, code, message: error.message };
  return { status, code: code === 'unavailable' ? code : 'internal', message: ownFailure(code) };
}

function ownFailure(code: FaultCode): string {
  if (code === 'unavailable')
    return 'A part that is needed to answer cannot be reached. Please try again soon.';
  return 'Something went wrong on our side.';
}
