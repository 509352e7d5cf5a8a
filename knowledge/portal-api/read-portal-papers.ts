import { type PapersReading, readPapers } from '#knowledge/portal/read-papers.ts';
import type { RecordPaper } from '#knowledge/portal/record.ts';
import { countIn, flagIn, type LooseRecord, lineIn, namesIn, recordsUnder, textIn } from './loose-values.ts';

/** Reads `executionCases`: groups of papers, among which remarks stand with 0 originals and 0 copies. */
export function readPortalPapers(record: LooseRecord): PapersReading {
  const groups = recordsUnder(record, /^executioncases?(?:details?)?$/);
  const listed = groups.flatMap((group): RecordPaper[] => {
    const heading = lineIn(group, /^(?:name|casename)$/);
    const rows = recordsUnder(group, papersKey).map((paper) => paperRow(paper, heading));
    // A capture without groups lists the papers themselves.
    return rows.length > 0 || !isPaper(group) ? rows : [paperRow(group, '')];
  });
  const loose = recordsUnder(record, papersKey).map((paper) => paperRow(paper, ''));
  return readPapers({ documents: [...listed, ...loose] });
}

const papersKey = /^(?:profile)?components?(?:details?)?$/;

function isPaper(group: LooseRecord): boolean {
  return countIn(group, /^originalq/) !== null || countIn(group, /^copyq/) !== null;
}

function paperRow(paper: LooseRecord, group: string): RecordPaper {
  return {
    name: textIn(paper, /^(?:name|profilecomponentname)$/),
    originals: countIn(paper, /^originalq(?:ty|uantity)?$/),
    copies: countIn(paper, /^copyq(?:ty|uantity)?$/),
    group,
    form: formNames(paper),
    optional: flagIn(paper, /^(?:is)?required$/) === false,
    parse_flag: '',
  };
}

/** The file names of its forms. */
function formNames(paper: LooseRecord): string {
  const files = recordsUnder(paper, /^attachments?(?:details?)?$/);
  const named = files.map((file) => lineIn(file, /^(?:file)?name$/)).filter(Boolean);
  const bare = files.length > 0 ? [] : namesIn(paper, /^attachments?$/);
  return [...new Set([...named, ...bare])].join(', ');
}
