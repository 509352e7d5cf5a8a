import { foldText } from '#knowledge/fold.ts';
import type { Status } from '#src/dossiers/statuses.ts';
import type { MonitoringLimits } from './monitoring-rules.ts';

/** Why nobody can act on a note. */
export type Unclear = 'empty' | 'filler' | 'too-short' | 'no-legal-basis' | 'no-papers-named';

type Noted = {
  readonly status: Status;
  readonly note: string | null;
  readonly papersWanted: readonly string[];
};

/** A refusal, a request for papers and a stop owe the citizen a reason; a step on the way owes none, but no empty words. */
const owesReason: readonly Status[] = [3, 5, 8];

/** What says nothing, whatever it is said of. */
const filler =
  /^(?:ok|oke|okay|da xu ly|da xl|xu ly|chua du|thieu|khong du|khong dat|chua dat|tra lai|tra ho so|sai|khac|theo quy dinh|khong|da xem|xong|[.\-_x?]+)$/;

const legalBasis = /\b(?:dieu \d|khoan \d|diem [a-z]\b|luat\b|nghi dinh|thong tu|quyet dinh so|\d+\/\d{4}\/)/;

export function judgeNote(
  { status, note, papersWanted }: Noted,
  { shortestNote }: MonitoringLimits,
): Unclear | null {
  const text = foldText(note ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const isFiller = filler.test(text.replace(/[.!]+$/, ''));
  if (!owesReason.includes(status)) return status === 4 && isFiller ? 'filler' : null;
  // A list of papers says what is wanted; the words beside it may then be few.
  if (status === 5 && papersWanted.length > 0) return isFiller ? 'filler' : null;
  if (text === '') return 'empty';
  if (isFiller) return 'filler';
  if (text.length < shortestNote) return 'too-short';
  if (status === 3 && !legalBasis.test(text)) return 'no-legal-basis';
  return status === 5 && !namesPapers(text) ? 'no-papers-named' : null;
}

function namesPapers(text: string): boolean {
  return /\b(?:bo sung|nop them|thieu|can co|kem theo|cung cap)\b.{0,12}\b(?:giay|to khai|ban|don|the|so|hop dong|bien ban|quyet dinh|xac nhan|anh|chung tu|hoa don|can cuoc|van bang)\b/.test(
    text,
  );
}
