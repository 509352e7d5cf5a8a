import type { Version } from '#knowledge/entry.ts';
import type { Language } from '#src/answers/answer.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { shortName } from './short-name.ts';
import { wordsOf } from './words-of.ts';

type Asked = { readonly code: string; readonly version: Version; readonly language: Language };

/** Says first that a code was replaced, where it is answered by the procedure that took its place. */
export function sayReplaced(worked: WorkedPart, { code, version, language }: Asked): WorkedPart {
  const { content } = version;
  if (content.kind !== 'procedure' || content.code === code) return worked;
  const { part } = worked;
  const text = wordsOf(language).answers.names.replacedCode(code, shortName(content), content.code);
  return { ...worked, part: { ...part, blocks: [{ kind: 'paragraph', text }, ...part.blocks] } };
}
