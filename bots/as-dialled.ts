/** `+84 912…` and `84912…` as people here write them: `0912…`. Numbers of other countries keep their code. */
export function asDialled(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (/^84\d{9,10}$/.test(digits)) return `0${digits.slice(2)}`;
  return phone.trim().startsWith('+') ? `+${digits}` : digits;
}
