/**
 * The words of a text that may hold HTML, as an editor field of the portal does: blocks and breaks become lines,
 * items of a list become dashes, entities become letters. Only known elements are taken for markup, so that
 * "< 14 tuổi" and "<họ tên>" stay. What comes out is plain text and is escaped wherever it is shown.
 */
export function stripHtml(text: string): string {
  const plain = decodeEntities(stripTags(withoutCode(text)));
  // Some fields were escaped once more on their way.
  return knownTag.test(plain) ? decodeEntities(stripTags(withoutCode(plain))) : plain;
}

const names =
  'a|abbr|article|b|big|blockquote|body|br|button|center|code|col|colgroup|dd|div|dl|dt|em|embed|fieldset|figure|font|form|h[1-6]|head|hr|html|i|iframe|img|input|ins|label|legend|li|link|math|meta|nav|object|ol|option|o:p|p|pre|s|script|section|select|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|u|ul|video|[vw]:[a-z]+';
const knownTag = new RegExp(`</?(?:${names})(?=[\\s/>])[^<>]*>`, 'i');
const tags = new RegExp(`<(/?)(${names})(?=[\\s/>])[^<>]*>`, 'gi');
const block = /^(?:blockquote|br|dd|div|dl|dt|h[1-6]|hr|ol|p|pre|section|table|tr|ul)$/i;

function stripTags(text: string): string {
  return text.replace(tags, (_tag, closing: string, name: string) => {
    if (/^li$/i.test(name)) return closing ? '' : '\n- ';
    if (/^t[dh]$/i.test(name)) return closing ? ' ' : '';
    return block.test(name) ? '\n' : '';
  });
}

/** Without scripts, styles and comments; one that never closes takes the rest with it. Linear in the text's length. */
function withoutCode(text: string): string {
  const opening = /<(?:(script|style)(?=[\s/>])|!--)/gi;
  const lower = text.toLowerCase();
  let kept = '';
  let from = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    kept += text.slice(from, match.index);
    const end = match[1] ? `</${match[1].toLowerCase()}` : '-->';
    const at = lower.indexOf(end, match.index);
    const close = at === -1 ? -1 : lower.indexOf('>', at);
    if (close === -1) return kept;
    from = close + 1;
    opening.lastIndex = from;
  }
  return kept + text.slice(from);
}

/** The named entities that editors write; Vietnamese letters outside Latin-1 come as numbers. */
const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', middot: '·', bull: '•' },
  ...{ ndash: '–', mdash: '—', hellip: '…', laquo: '«', raquo: '»', deg: '°', times: '×', sect: '§' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', ge: '≥', le: '≤', frac12: '½', plusmn: '±' },
  ...{ dstrok: 'đ', Dstrok: 'Đ', abreve: 'ă', Abreve: 'Ă', ensp: ' ', emsp: ' ', zwnj: '', zwj: '' },
};
const accents: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
};

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi,
    (whole, decimal, hex, name) => {
      if (name === undefined) return codePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
      const letter = /^([aeiouyn])(grave|acute|circ|tilde)$/i.exec(name);
      if (letter) return `${letter[1]}${accents[(letter[2] ?? '').toLowerCase()]}`.normalize('NFC');
      return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
    },
  );
}

function codePoint(value: number): string {
  return value > 0 && value <= 0x10ffff ? String.fromCodePoint(value).toWellFormed() : '';
}
