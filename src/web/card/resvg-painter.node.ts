import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import type { CardPainter } from './card-painter.ts';

export const fontFiles: readonly string[] = ['400Regular', '700Bold'].map((face) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${face}/BeVietnamPro_${face}.ttf`)),
);

/** Paints on a thread of its own; only these two fonts are known, so a card looks the same on every machine. */
export function createResvgPainter(): CardPainter {
  return {
    async paint(svg) {
      const painted = await renderAsync(svg, {
        font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Be Vietnam Pro' },
        logLevel: 'off',
      });
      return new Uint8Array(painted.asPng());
    },
  };
}
