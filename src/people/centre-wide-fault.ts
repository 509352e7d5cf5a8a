import { Fault } from '#src/fault.ts';

/** Refused to somebody who has the role for it and sees some agencies only. */
export class CentreWideFault extends Fault {
  constructor(...told: ConstructorParameters<typeof Fault>) {
    super(...told);
    this.name = 'CentreWideFault';
  }
}
