import { findByDecision } from '#knowledge/diff/find-by-decision.ts';
import { openForCommand } from './open-for-command.ts';

/** Prints every entry that a decision or a law stands behind, and where; returns the exit code. */
export async function touchesKnowledge(asked: string, print: (line: string) => void): Promise<number> {
  const resources = await openForCommand();
  try {
    const found = await findByDecision(resources, asked);
    if (!found) {
      print(`"${asked}" holds no number such as 163/QĐ-BTP or 60/2014/QH13.`);
      return 2;
    }
    for (const { entryId, name, origin, state, where, number } of found.texts) {
      print(`${entryId}  ${name}\n    ${where.join(', ')}: ${number}; ${origin}, ${state}`);
    }
    for (const { entryId, decision, area, field, slot, from, to } of found.overlays) {
      const part = slot ? `${field} (${slot})` : field;
      print(`${entryId}  overlay of ${area}: ${decision} over ${part}, from ${from}${to ? ` to ${to}` : ''}`);
    }
    const by = (word: string) =>
      found.texts.filter(({ where }) => where.some((place) => place === word)).length;
    print(
      `${found.texts.length} texts (${by('source')} by source, ${by('legal-basis')} by legal basis, ${by('words')} by words), ${found.overlays.length} overlays`,
    );
    return 0;
  } finally {
    await resources.db.close();
  }
}
