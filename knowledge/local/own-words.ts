import { namesAmount } from '#knowledge/names-amount.ts';

/** What is left of a remark without its sentences of one kind; `undefined` when nothing is. */
export function withoutSentences(
  prose: string | undefined,
  isGone: (sentence: string) => boolean,
): string | undefined {
  if (prose === undefined) return undefined;
  const lines = prose
    .normalize('NFC')
    .split('\n')
    .map((line) =>
      line
        .split(/(?<=[.;])\s+(?=[-–+•*("“\p{Lu}])/u)
        .filter((sentence) => !isGone(sentence))
        .join(' '),
    );
  const left = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return left === '' ? undefined : left;
}

export function speaksOfFees(sentence: string): boolean {
  return namesAmount(sentence) || /(?<!\p{L})(?:phí|mức thu)(?!\p{L})/iu.test(sentence);
}

export function speaksOfCouncil(sentence: string): boolean {
  return /hội đồng nhân dân|HĐND/iu.test(sentence.normalize('NFC'));
}

/** A span in days or months; an hour alone may be when a counter opens. */
export function speaksOfLimits(sentence: string): boolean {
  return /\d\s*(?:\([^)]*\)\s*)?(?:ngày|tuần|tháng|giờ làm việc)(?!\p{L})|thời (?:hạn|gian) giải quyết/iu.test(
    sentence.normalize('NFC'),
  );
}
