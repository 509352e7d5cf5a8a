import type { Aspect, EntryKind } from './entry.ts';

/** A piece of prose below the facts: which field it fills, and the line of its heading. */
export type Section = {
  readonly path: readonly string[];
  readonly line: number;
  readonly value: string | readonly string[];
};

export type SectionFault = { readonly line: number; readonly field: string; readonly message: string };

const aspectOfHeading: Readonly<Record<string, Aspect>> = {
  'Tóm tắt': 'overview',
  'Giấy tờ': 'papers',
  'Lệ phí': 'fee',
  'Thời hạn': 'time',
  'Nơi nộp': 'place',
  'Các bước': 'steps',
  'Nộp trực tuyến': 'online',
  'Điều kiện': 'conditions',
  'Kết quả': 'result',
  'Căn cứ pháp lý': 'legal-basis',
  'Mẫu đơn': 'form',
};

type Target = { readonly path: readonly string[]; readonly shape: 'text' | 'list' };

const targets: Readonly<Record<EntryKind, Readonly<Record<string, Target>>>> = {
  procedure: Object.fromEntries(
    Object.entries(aspectOfHeading).map(([heading, aspect]) => [
      heading,
      { path: ['sections', aspect], shape: 'text' },
    ]),
  ),
  guide: {
    'Tóm tắt': { path: ['short'], shape: 'text' },
    'Các bước': { path: ['steps'], shape: 'list' },
    'Lưu ý': { path: ['notes'], shape: 'list' },
  },
  place: { 'Lưu ý': { path: ['note'], shape: 'text' } },
  notice: { 'Nội dung': { path: ['text'], shape: 'text' } },
};

/** Reads `## ` headings and the prose below each. `firstLine` is the line in the file on which `body` begins. */
export function readSections(
  kind: EntryKind,
  body: string,
  firstLine: number,
): { readonly sections: readonly Section[]; readonly faults: readonly SectionFault[] } {
  const sections: Section[] = [];
  const faults: SectionFault[] = [];
  for (const { heading, line, text } of splitAtHeadings(body, firstLine)) {
    const found = Object.hasOwn(targets[kind], heading) ? targets[kind][heading] : undefined;
    const fault = (message: string) =>
      faults.push({ line, field: heading ? `## ${heading}` : 'body', message });
    if (!heading) {
      if (text) fault('text before the first "## " heading');
    } else if (!found) {
      fault(`unknown section: a ${kind} has ${Object.keys(targets[kind]).join(', ')}`);
    } else if (!text) {
      fault('the section is empty');
    } else if (sections.some(({ path }) => path.join() === found.path.join())) {
      fault('the section stands twice');
    } else {
      sections.push({ path: found.path, line, value: found.shape === 'list' ? listItems(text) : text });
    }
  }
  return { sections, faults };
}

function splitAtHeadings(body: string, firstLine: number) {
  const pieces: { heading: string; line: number; lines: string[] }[] = [
    { heading: '', line: firstLine, lines: [] },
  ];
  body.split('\n').forEach((text, index) => {
    const heading = /^##?\s+(.*?)\s*$/.exec(text)?.[1];
    if (heading) pieces.push({ heading, line: firstLine + index, lines: [] });
    else pieces.at(-1)?.lines.push(text);
  });
  return pieces.map(({ heading, line, lines }) => ({ heading, line, text: lines.join('\n').trim() }));
}

/** The items of a Markdown list; a line that begins none continues the one before. */
function listItems(text: string): string[] {
  const items: string[] = [];
  for (const line of text.split('\n')) {
    const item = /^(?:[-*]|\d+[.)])\s+(.*)$/.exec(line)?.[1];
    if (item !== undefined || items.length === 0) items.push((item ?? line).trim());
    else if (line.trim()) items.push(`${items.pop()} ${line.trim()}`);
  }
  return items;
}
