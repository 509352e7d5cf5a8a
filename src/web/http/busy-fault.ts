import { Fault } from '#src/fault.ts';

/** Nobody did too much; there is too much of it all at once. */
export class BusyFault extends Fault {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('unavailable', 'Too much is under way just now.');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
