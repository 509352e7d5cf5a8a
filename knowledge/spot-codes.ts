/**
 * Codes and numbers in a message, found before anything else reads it. Patterns for dossier codes follow
 * Thông tư 01/2018/TT-VPCP and what is seen in use; units are never checked against a list, as they change.
 */
const procedureCode = /(?<![\d.])\d\.\d{6}(?![\d.]\d|\d)|\b(?:guide|place|notice):[a-z\d-]{1,80}/g;
/** Ids of cases in brackets, as a button's value carries them. */
const caseIds = /\[([a-z\d-]{1,60}(?:, [a-z\d-]{1,60}){0,4})\]/;
// Every gap is bounded and taken by one class: two neighbouring `\s*` would cost seconds on a page of blanks.
const dossierCode =
  /(?<![\p{L}\d.])(?:\d{1,3}[.\s]{1,3}){0,3}[GHKT]\s?\d{2}(?:[.\s]\d{1,3}){0,4}[-–—_\s]{1,5}\d{6}[-–—_\s]{0,5}\d{3,6}(?!\d)/giu;
const email = /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu;
/** Mobile numbers have ten digits, lines on land eleven, as a rule with the area in brackets. */
const phone =
  /(?<![\d.]|\d[\s-])(?:(?:\+?84|0)(?:[\s.-]?\d){9,10}|\(0\d{2,3}\)\s?\d{3,4}[\s.-]?\d{3,4})(?![\s.-]?\d)/g;
/**
 * Nine digits or more without a sign between them (identity cards old and new, tax, insurance and account numbers),
 * as many in groups that begin with 0, a passport's letter and seven. Sums of money have dots and begin with no 0.
 */
const personalNumber =
  /(?<![\d.,])(?:\d{9,}(?![.,]?\d)|0(?:[\s.-]?\d){8,14}(?!\d))|(?<![\p{L}\d])[a-z]\d{7}(?!\d)/giu;

/** Codes of procedures, and the ids of guides, places and notices that a button's value carries. */
export function spotProcedureCodes(text: string): readonly string[] {
  return [...new Set(text.match(procedureCode) ?? [])];
}

/** The ids of cases that a button's value carries in brackets. */
export function spotCaseIds(text: string): readonly string[] {
  const [, listed = ''] = caseIds.exec(text) ?? [];
  return listed === '' ? [] : listed.split(', ');
}

export function hasDossierCode(text: string): boolean {
  return text.search(dossierCode) >= 0;
}

/** The message as it may be kept: personal and phone numbers, e-mail addresses and dossier codes are replaced by what they are. */
export function maskPersonal(text: string): string {
  return text
    .replace(email, '[e-mail]')
    .replace(dossierCode, '[mã hồ sơ]')
    .replace(phone, '[số điện thoại]')
    .replace(personalNumber, '[số giấy tờ]');
}

/** The message without what `maskPersonal` hides and without codes of procedures and cases: what is left to be searched. */
export function withoutCodes(text: string): string {
  return maskPersonal(text)
    .replace(/\[(?:e-mail|mã hồ sơ|số điện thoại|số giấy tờ)\]/g, ' ')
    .replace(caseIds, ' ')
    .replace(procedureCode, ' ');
}
