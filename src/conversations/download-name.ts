import { endingOf } from './clean-name.ts';
import { keptTypes } from './kept-types.ts';

/** What a stored file is saved as: its sender's name, always with an ending of what it is. */
export function downloadName(file: { readonly name: string | null; readonly type: string }): string {
  const endings: readonly string[] = keptTypes.find(({ type }) => type === file.type)?.endings ?? ['bin'];
  const name = file.name ?? 'tep-dinh-kem';
  return endings.includes(endingOf(name)) ? name : `${name}.${endings[0]}`;
}
