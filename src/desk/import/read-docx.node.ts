import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Extracted } from './block.ts';
import { FileRefused } from './file-refused.ts';
import { htmlBlocks } from './html-blocks.ts';
import { judgeArchive } from './judge-archive.node.ts';

const read =
  /^(?:word\/(?:document|styles|numbering|footnotes)\.xml|word\/_rels\/document\.xml\.rels|_rels\/\.rels|\[Content_Types\]\.xml)$/;

/** The text of a Word file. Only its words and their order are handed on: no picture, object or link is in what is read. */
export async function readDocx(bytes: Uint8Array): Promise<Extracted> {
  const parts = judgeArchive(bytes, (name) => /^(?:word|customXml|docProps)\/.*\.xml$/.test(name));
  const body = parts.get('word/document.xml');
  if (!body) throw new FileRefused('mismatch');
  const { xml, hidden } = withoutHidden(new TextDecoder().decode(body));
  const kept = [...parts].filter(([name]) => read.test(name));
  const plain = zipSync(
    Object.fromEntries(
      kept.map(([name, part]) => [name, name === 'word/document.xml' ? strToU8(xml) : part]),
    ),
    { level: 0 },
  );
  const options = {
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  };
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(plain) }, options).catch(() => {
    throw new FileRefused('damaged');
  });
  const { blocks, remarks } = htmlBlocks(value);
  return { blocks, remarks: hidden ? ['hidden-text'] : remarks };
}

/** Runs that Word does not show, or shows in white, are taken out: a person would not have read them. */
function withoutHidden(xml: string): { readonly xml: string; readonly hidden: boolean } {
  if (!/<w:(?:vanish|specVanish|color)\b/.test(xml)) return { xml, hidden: false };
  const pieces = xml.split(/(?=<w:r[ >])/);
  let hidden = false;
  const kept = pieces.map((piece) => {
    const properties = /<w:rPr>.*?<\/w:rPr>/s.exec(piece)?.[0] ?? '';
    const unseen =
      /<w:(?:vanish|specVanish)\s*(?:w:val="(?:1|true|on)"\s*)?\/>/.test(properties) ||
      /<w:color\b[^>]*w:val="FFFFFF"/i.test(properties);
    const end = piece.indexOf('</w:r>');
    if (!unseen || !piece.startsWith('<w:r') || end < 0) return piece;
    hidden ||= /<w:t[ >]/.test(piece.slice(0, end));
    return piece.slice(end + '</w:r>'.length);
  });
  return { xml: kept.join(''), hidden };
}
