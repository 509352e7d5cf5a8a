import { lineAt, type SourceText } from './module.ts';

/** Nothing that is true on one machine only: folders of a person, hosts of a mirror. */
export function checkMachineNames(files: readonly SourceText[]): readonly string[] {
  return files.flatMap((file) => [
    ...found(file, /(?<![\w.)}-])\/(work|root|Users)\/[\w.-]+|(?<![\w.)}-])\/home\/[\w-]+\/|\b[A-Z]:\\\w+/g),
    ...found(file, /https?:\/\/[^\s'"`)]*(registry|mirror|artifactory|nexus|verdaccio|\bproxy\b)[^\s'"`)]*/g),
  ]);
}

/**
 * Texts are stored composed (NFC), so that what a reviewer sees is what is there. A test makes the decomposed
 * twin with `.normalize('NFD')`, and writes an invisible character as an escape.
 */
export function checkCharacters(files: readonly SourceText[]): readonly string[] {
  return files.flatMap((file) => [
    ...(file.text === file.text.normalize('NFC') ? [] : found(file, decomposed)),
    ...found(file, invisible),
    ...(file.text.includes('\r') ? [`${file.path} has carriage returns`] : []),
    ...(file.text === '' || file.text.endsWith('\n') ? [] : [`${file.path} does not end with a line end`]),
  ]);
}

/** The paths that a guide names exist: `#folder/file.ts`, and `src/...` between backquotes. */
export function checkNamedPaths(files: readonly SourceText[], paths: ReadonlySet<string>): readonly string[] {
  return files.flatMap((file) =>
    [
      ...file.text.matchAll(/`#?((?:src|bots|knowledge|prompts|db|tests|bench|docs)\/[\w./-]+\.\w+)`/g),
    ].flatMap(({ 1: path, index }) =>
      path && !paths.has(path) ? [`${file.path}:${lineAt(file.text, index)} ${path} does not exist`] : [],
    ),
  );
}

const decomposed = /\p{L}\p{M}+|[\u212A\u212B\u2126]/gu;
const invisible = /(?![\t\n\r])[\p{Cf}\p{Cc}]/gu;

function found({ path, text }: SourceText, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => {
    const shown = /^[\x20-\x7E]+$/.test(match) ? match : JSON.stringify(escaped(match));
    return `${path}:${lineAt(text, index)} ${shown}`;
  });
}

function escaped(text: string): string {
  return [...text].map((each) => `U+${(each.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).join(' ');
}
