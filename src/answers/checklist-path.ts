/** The address of a checklist: a code, the cases chosen, the commune-level unit. Nothing in it is about a person. */
export function checklistPath(asked: {
  readonly code: string;
  readonly cases: readonly string[];
  readonly ward: string | null;
}): string {
  const cases = asked.cases.length > 0 ? `/${asked.cases.join('.')}` : '';
  const ward = asked.ward ? `?xa=${asked.ward}` : '';
  return `/giay-to/${asked.code}${cases}${ward}`;
}
