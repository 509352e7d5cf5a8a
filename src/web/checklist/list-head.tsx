import type { ShownList } from './checklist-page.tsx';
import { inLanguage } from './in-language.ts';

/**
 * What a pasted link shows, and what search engines keep: the list without a unit, in its language. A link that was not
 * understood in full, or that names a unit, is a second copy of one that is kept.
 */
export function ListHead({ shown }: { readonly shown: ShownList }) {
  const { view, card } = shown;
  const { address, unknownCases } = shown.sheet;
  const { checklist, texts } = view;
  const kept = inLanguage(checklist.path.split('?')[0] ?? '', checklist.language);
  const copy = unknownCases.length > 0 || view.ward !== null;
  return (
    <>
      <link rel="canonical" href={new URL(kept, address).href} />
      {copy ? <meta name="robots" content="noindex" /> : null}
      <meta property="og:type" content="article" />
      <meta property="og:title" content={texts.title(checklist.plainName)} />
      <meta
        property="og:description"
        content={texts.description(checklist.plainName, checklist.bring.length)}
      />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content={checklist.language === 'vi' ? 'vi_VN' : 'en_GB'} />
      {card.image ? <meta property="og:image" content={card.image} /> : null}
      {card.image ? <meta property="og:image:type" content="image/png" /> : null}
    </>
  );
}
