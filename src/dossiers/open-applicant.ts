import type { Keys } from '#src/sign.ts';
import type { Applicant } from './dossier.ts';

const nobody: Applicant = { name: null, phone: null, personalNumber: null };

/** Sealed by `takeEvents`; nothing where it was sealed under another secret. */
export async function openApplicant(keys: Keys, sealed: string | null): Promise<Applicant> {
  const opened = sealed === null ? null : await keys.unseal(sealed);
  const applicant: unknown = opened === null ? null : JSON.parse(opened);
  if (typeof applicant !== 'object' || applicant === null) return nobody;
  const fields = new Map<string, unknown>(Object.entries(applicant));
  const textOf = (name: keyof Applicant) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : null;
  };
  return { name: textOf('name'), phone: textOf('phone'), personalNumber: textOf('personalNumber') };
}
