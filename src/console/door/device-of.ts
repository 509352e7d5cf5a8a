import type { ConsoleDoorTexts } from '#prompts/console-door.vi.ts';

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/coc_coc/i, 'Cốc Cốc'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** Enough to know one's own: "Chrome trên Windows". */
export function deviceOf(userAgent: string | null, texts: ConsoleDoorTexts['sessions']): string {
  const said = userAgent ?? '';
  const browser = browsers.find(([sign]) => sign.test(said))?.[1] ?? texts.browser;
  const system = systems.find(([sign]) => sign.test(said))?.[1];
  return system === undefined ? browser : texts.on(browser, system);
}
