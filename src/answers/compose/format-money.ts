import type { Language } from '#src/answers/answer.ts';

/** An amount in đồng as it is written: "135.000 đ"; in English "VND 135,000". */
export function formatMoney(amount: number, language: Language): string {
  const separator = language === 'vi' ? '.' : ',';
  const digits = String(amount).replace(/\B(?=(\d{3})+$)/g, separator);
  return language === 'vi' ? `${digits} đ` : `VND ${digits}`;
}
