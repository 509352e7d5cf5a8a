import type { Centre } from '#src/answers/answer.ts';

/** What may stand in a canned reply for what only this centre knows. */
export const placeholders = ['{tên trung tâm}', '{đường dây nóng}'] as const;

/** Placeholders that mean nothing here, as they were written. */
export function unknownPlaceholders(body: string): readonly string[] {
  const known: readonly string[] = placeholders;
  return [...body.normalize('NFC').matchAll(/\{[^{}]*\}/g)]
    .map(([one]) => one)
    .filter((one) => !known.includes(one));
}

/** As it is put into an answer. A hotline that the centre has not is left out, to be seen and written over. */
export function fillCanned(body: string, { name, hotline }: Centre): string {
  return body
    .normalize('NFC')
    .replaceAll('{tên trung tâm}', name)
    .replaceAll('{đường dây nóng}', hotline ?? '…');
}
