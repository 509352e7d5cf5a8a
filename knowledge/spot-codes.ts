import { cutLabels } from '#knowledge/hear/cut-labels.ts';
import { cleanText } from './clean-text.ts';
import { dossierCode, type PersonalKind, spotPersonal } from './spot-personal.ts';

/** Codes and numbers in a message, found before anything else reads it. */
const procedureCode = /(?<![\d.])\d\.\d{6}(?![\d.]\d|\d)|\b(?:guide|place|notice):[a-z\d-]{1,80}/g;
/** Ids of cases in brackets, as a button's value carries them. */
const caseIds = /\[([a-z\d-]{1,60}(?:, [a-z\d-]{1,60}){0,4})\]/;
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
  return cleanText(text).search(dossierCode) >= 0;
}

/** The first one, as it was typed. */
export function spotDossierCode(text: string): string | null {
  const found = spotPersonal(text).find(({ kind }) => kind === 'dossier');
  return found ? text.slice(found.from, found.to).trim() : null;
}

/** What stands in place of what is personal. */
export const personalMasks: Readonly<Record<PersonalKind, string>> = {
  phone: '[số điện thoại]',
  'personal-number': '[số giấy tờ]',
  email: '[e-mail]',
  name: '[tên]',
  account: '[số tài khoản]',
  address: '[địa chỉ]',
  dossier: '[mã hồ sơ]',
};

/** The message as it may be kept: whatever is about one person is replaced by what it is. */
export function maskPersonal(text: string): string {
  let kept = '';
  let at = 0;
  for (const { kind, from, to } of spotPersonal(text)) {
    kept += text.slice(at, from) + personalMasks[kind];
    at = to;
  }
  return kept + text.slice(at);
}

/** The message without what `maskPersonal` hides and without codes of procedures and cases: what is left to be searched. */
export function withoutCodes(text: string): string {
  return cutLabels(text, spotPersonal(text)).replace(caseIds, ' ').replace(procedureCode, ' ');
}
