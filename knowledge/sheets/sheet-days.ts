const millisecondsOfDay = 86_400_000;

/** Whether a number format shows a calendar day: one of the built-in ones, or one with day, month or year in it. */
export function isDateStyle(id: number, format: string | undefined): boolean {
  if (format !== undefined) return /[dmy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** The day of a serial number. Workbooks count from 1899-12-30, as if 1900 had been a leap year, or from 1904. */
export function serialDay(serial: number, epoch: '1900' | '1904'): string {
  const start = epoch === '1904' ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(start + Math.floor(serial) * millisecondsOfDay);
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10);
}
