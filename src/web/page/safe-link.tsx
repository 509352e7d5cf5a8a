import type { ChatTexts } from './chat-texts.ts';
import { Icon } from './icon.tsx';
import { safeUrl } from './safe-url.ts';

/** A link to the web in a new page, or its words alone where the address is none that may be followed. */
export function SafeLink(props: { readonly url: string; readonly label: string; readonly texts: ChatTexts }) {
  const url = safeUrl(props.url);
  if (url === null) return <span>{props.label}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      <span>{props.label}</span>
      <Icon name="away" />
      <span class="unseen"> ({props.texts.newTab})</span>
    </a>
  );
}
