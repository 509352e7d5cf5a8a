import { readAnnex } from './annex-parts.ts';
import type { Extracted } from './block.ts';
import { readDecisionFacts } from './decision-facts.ts';
import { extractBlocks, textOf } from './extract-blocks.node.ts';
import { FileRefused } from './file-refused.ts';
import type { FileRead, ForeignFile, Found } from './foreign-file.ts';
import { judgeFile } from './judge-file.ts';
import { makeGuide } from './make-guide.ts';
import { makeProcedure } from './make-procedure.ts';
import { isOrder } from './mark-strange.ts';
import { readOwnMarkdown, readPortalJson } from './read-own.ts';

const mostLeft = 400;
const longestLeft = 600;

/** Everything that one file says, as drafts in the making. What is wrong with the file is a refusal. */
export async function findInFile(file: ForeignFile): Promise<FileRead> {
  try {
    const format = judgeFile(file);
    if (format === 'json') return tell(readPortalJson(textOf(file.bytes)), [], []);
    if (format === 'markdown' && /^\uFEFF?---\s*\n/.test(textOf(file.bytes))) {
      return tell(readOwnMarkdown(textOf(file.bytes)), [], []);
    }
    const { blocks, remarks } = await extractBlocks(format, file.bytes);
    const { procedures, between } = readAnnex(blocks);
    const decision = readDecisionFacts(between);
    const guide = procedures.length === 0 ? makeGuide(blocks) : null;
    const found = guide ? [guide] : procedures.slice(0, 300).map((one) => makeProcedure(one, decision));
    if (found.length === 0) throw new FileRefused('nothing-found');
    return tell(found, guide ? [] : between, remarks);
  } catch (error) {
    if (error instanceof FileRefused) return { kind: 'refused', why: error.why };
    // A reader stumbled over it, by its own words or by the end of its stack.
    return { kind: 'refused', why: error instanceof RangeError ? 'too-complex' : 'damaged' };
  }
}

function tell(found: readonly Found[], left: readonly string[], remarks: Extracted['remarks']): FileRead {
  const cut = (list: readonly string[]) => list.slice(0, mostLeft).map((text) => text.slice(0, longestLeft));
  const strange =
    found.some((one) => isOrder(JSON.stringify(one.content)) || one.left.some(isOrder)) || left.some(isOrder);
  const kept = found.map((one) => ({ ...one, left: cut(one.left) }));
  return {
    kind: 'read',
    found: kept,
    left: cut(left),
    remarks: strange ? [...remarks, 'instructions'] : remarks,
  };
}
