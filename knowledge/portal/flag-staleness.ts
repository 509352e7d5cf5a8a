import type { Procedure } from '#knowledge/entry.ts';
import type { Flag } from '#knowledge/flag.ts';

/** What no longer exists, as texts still name it: the district level since 2025-07-01, paper books, merged departments. */
const abolished: readonly (readonly [string, RegExp])[] = [
  ['cấp huyện', /(?:cấp|UBND|nhân dân|Công an) (?:quận, )?huyện/iu],
  ['quận', /(?<!\p{L})(?:cấp quận|quận,|Quận \p{Lu}|nhân dân quận|Công an quận)/u],
  ['Phòng Lao động', /Phòng (?:LĐ|Lao động)/iu],
  ['sổ hộ khẩu', /(?:sổ )hộ khẩu/iu],
  ['CMND', /CMND|chứng minh nhân dân|chứng minh thư/iu],
  ['Sở Kế hoạch và Đầu tư', /Sở (?:KH|Kế hoạch)/u],
  ['Sở Giao thông vận tải', /Sở (?:GTVT|Giao thông)/u],
  ['Sở Thông tin và Truyền thông', /Sở (?:TT|Thông tin)/u],
  ['Sở Lao động', /Sở (?:LĐ|Lao động)/u],
  ['Sở Tài nguyên và Môi trường', /Sở (?:TN|Tài nguyên)/u],
];

/** Flags a text that speaks of what was abolished. Titles of laws keep old names and are not looked at. */
export function flagStaleness(procedure: Procedure): Flag[] {
  const { legalBasis: _titles, sections, ...facts } = procedure;
  const { 'legal-basis': _prose, ...prose } = sections;
  return abolishedIn(JSON.stringify([facts, prose])).map((name): Flag => `stale:${name}`);
}

/** What a text speaks of that no longer exists. */
export function abolishedIn(text: string): readonly string[] {
  return abolished.flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []));
}
