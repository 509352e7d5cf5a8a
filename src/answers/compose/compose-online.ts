import type { Block } from '#src/answers/answer.ts';
import { asPhrase, asSentence } from './as-phrase.ts';
import { type AspectPart, missingPart, type Telling } from './aspect-part.ts';
import { channelsOf } from './channel-facts.ts';
import { proseBlocks } from './prose-blocks.ts';

/** Whether and how it can be filed online, with a link only where the record has one. */
export function composeOnline(telling: Telling): AspectPart {
  const { procedure, words } = telling;
  const { online } = procedure;
  const prose = proseBlocks(procedure.sections.online, telling);
  const lead = leadOf(telling);
  if (lead === null) return { ...missingPart('online', telling), blocks: prose };
  return {
    aspect: 'online',
    kind: 'told',
    lead,
    value: words.online.short[online.level === 'unknown' ? 'offered' : online.level],
    blocks: [
      ...(online.note ? [{ kind: 'paragraph' as const, text: asSentence(asPhrase(online.note)) }] : []),
      ...prose,
      ...(online.level === 'none' ? [] : portalLink(telling)),
    ],
    unsure: online.check ? [words.nouns.online] : [],
    askPerson: false,
  };
}

/** `null`: the record says nothing about filing online. */
function leadOf({ procedure, words }: Telling): string | null {
  const { level, note } = procedure.online;
  if (level !== 'unknown') return words.online.level[level];
  if (channelsOf(procedure).includes('online')) return words.online.level.offered;
  return note || procedure.sections.online ? words.online.seeBelow : null;
}

function portalLink({ procedure, words }: Telling): Block[] {
  const url = procedure.online.url ?? procedure.source.url;
  return url ? [{ kind: 'link', label: words.online.open, url }] : [];
}
