import { createPhraseBook, matchPhrases } from '#knowledge/match-phrases.ts';
import { type Token, tokenize } from '#knowledge/tokenize.ts';
import { englishPhrases } from './english-phrases.ts';
import { readPairs } from './read-pairs.ts';

const phrases = createPhraseBook([...readPairs(englishPhrases), ...readPairs(abroad())]);

/** "From Australia", "an Australian": who is from abroad says so of everything that they ask. */
function abroad(): string {
  const countries =
    `australia america usa england britain scotland ireland korea japan china taiwan france germany
    canada singapore thailand laos cambodia india russia malaysia philippines indonesia italy spain poland sweden norway
    denmark finland netherlands belgium switzerland austria brazil mexico nigeria`.split(/\s+/);
  const peoples =
    `australian american british english scottish irish korean japanese chinese taiwanese french german
    canadian singaporean thai laotian cambodian indian russian malaysian filipino indonesian italian spanish polish
    swedish norwegian danish finnish dutch belgian swiss austrian brazilian mexican nigerian`.split(/\s+/);
  const places = ['the us', 'the uk', 'the united states', 'the united kingdom', 'new zealand', ...countries];
  return [
    ...places.flatMap((place) => [`from ${place} | người nước ngoài`, `in ${place} | ở nước ngoài`]),
    ...peoples
      .flatMap((people) => [`am ${people}`, `is ${people}`, `${people} citizen`])
      .map((said) => `${said} | người nước ngoài`),
  ].join('\n');
}

/** Says nothing of what is wanted. Many are Vietnamese syllables too: left out only of a message that is English. */
const plain = new Set(
  `a an the i you he she we they it my your his her our their me him us them is am are was were be been do does did
  can could may might should would will shall must have has had need needs needed want wants like get getting got
  to for of in on at by with from about and or if but so as than this that these those there here what which who
  whose when how why please hello hi dear sir madam thanks thank help tell know ask apply applying make take go
  come bring baby child son daughter wife husband mother father friend vietnam vietnamese viet nam just now new
  new also still already per page each one two any some more most very much many s m t don doesn im ive id`
    .split(/\s+/)
    .map((word) => tokenize(word)[0]?.folded ?? ''),
);

/** Words that no Vietnamese message has: two of them make it English. */
const telling = new Set(
  `what which how much where does need documents document register registration certificate birth marriage passport
  license licence driving permit the my your please want would should business household copy certified much long cost
  lost renew residence temporary permanent insurance card land house building company married death your with is are
  have and for tell process apply application requirements steps form foreigner husband wife baby child`
    .split(/\s+/)
    .map((word) => tokenize(word)[0]?.folded ?? ''),
);
/** How an English question begins. */
const opening =
  /^(?:(?:and|but|so|ok|hello|hi|sorry|also) )?(?:do|does|can|could|what|where|when|who|why|how|may|should|must|is|are|am|will|would) (?:i|we|you|my|our|the|they|he|she|there)\b/;
const leastTelling = 2;
/** Courtesy that nobody writes in Vietnamese: "thanks" alone is said in both. */
const courtesies =
  /^(?:(?:ok|okay|great|perfect|oh|well) )*(?:thank you(?: (?:so|very) much)?|thank u|many thanks|thanks (?:a lot|so much|for \w+(?: \w+)*|and bye|bye|goodbye)|good ?bye|good (?:morning|afternoon|evening)|have a (?:nice|good|great) day)(?: (?:for|you|your|help|so|much|a|lot|sir|madam|bye|goodbye|everyone|and|have|nice|good|great|day))*$/;
/** A phrase of so many words is no chance. */
const longPhrase = 4;

/** An English message in Vietnamese words, for finding; `null` where it is none. */
export function hearEnglish(tokens: readonly Token[]): readonly Token[] | null {
  if (tokens.some(({ exact, folded }) => exact !== folded)) return null;
  const matches = matchPhrases(phrases, { tokens, marked: false });
  const heard = tokens.filter(({ folded }) => telling.has(folded)).length;
  const isCourtesy = courtesies.test(tokens.map(({ exact }) => exact).join(' '));
  const opens = opening.test(tokens.map(({ exact }) => exact).join(' '));
  const saysPhrase = isCourtesy || opens || matches.some(({ from, to }) => to - from >= longPhrase);
  if (!saysPhrase && (heard < leastTelling || heard * 4 < tokens.length)) return null;
  const written: Token[] = [];
  let from = 0;
  const keep = (to: number) =>
    written.push(...tokens.slice(from, to).filter(({ folded }) => !plain.has(folded)));
  for (const match of matches) {
    keep(match.from);
    written.push(...tokenize(match.value));
    from = match.to;
  }
  keep(tokens.length);
  return written;
}
