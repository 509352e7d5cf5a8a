import { type Line, plainLine, type Span } from './line.ts';

/** What Telegram's HTML mode reads as these lines. Every text is escaped; nothing else makes a tag. */
export function toHtml(lines: readonly Line[]): string {
  return framed(lines)
    .map(({ frame, lines: inside }) => wrap(inside.map(lineHtml).join('\n'), frame))
    .join('\n');
}

/** The same without any look. */
export function toPlain(lines: readonly Line[]): string {
  return lines.map(plainLine).join('\n');
}

type Framed = { readonly frame: Line['frame']; readonly lines: Line[] };

function framed(lines: readonly Line[]): readonly Framed[] {
  const groups: Framed[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && last.frame === line.frame) last.lines.push(line);
    else groups.push({ frame: line.frame, lines: [line] });
  }
  return groups;
}

function wrap(html: string, frame: Line['frame']): string {
  if (frame === undefined) return html;
  return `<blockquote${frame === 'fold' ? ' expandable' : ''}>${html}</blockquote>`;
}

function lineHtml({ spans }: Line): string {
  return spans.map(spanHtml).join('');
}

function spanHtml({ text, look, url }: Span): string {
  const words = escapeHtml(text);
  const linked = url === undefined ? words : `<a href="${escapeHtml(url)}">${words}</a>`;
  if (look === undefined) return linked;
  return look === 'bold' ? `<b>${linked}</b>` : `<i>${linked}</i>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
