import type { Refusal } from './foreign-file.ts';

/** Ends the reading of a file. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly why: Refusal;
  constructor(why: Refusal) {
    super(why);
    this.why = why;
  }
}
