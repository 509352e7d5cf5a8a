import type { Block, Intent } from '#src/answers/answer.ts';
import type { ChatTexts } from './chat-texts.ts';
import { ChecklistView } from './checklist-view.tsx';
import { Icon } from './icon.tsx';
import { SafeLink } from './safe-link.tsx';
import { dialUrl } from './safe-url.ts';
import { WholeCodes } from './whole-codes.tsx';

/** So much in large letters fills half a phone. */
const longLead = 80;

export function BlockView(props: {
  readonly block: Block;
  readonly intent: Intent;
  readonly texts: ChatTexts;
}) {
  const { block, texts } = props;
  switch (block.kind) {
    case 'lead':
      return (
        <p class={block.text.length > longLead ? 'lead long' : 'lead'}>
          <WholeCodes text={block.text} />
        </p>
      );
    case 'paragraph':
      return (
        <p class="paragraph">
          <WholeCodes text={block.text} />
        </p>
      );
    case 'facts':
      return <Facts block={block} />;
    case 'checklist':
      return <ChecklistView block={block} texts={texts} />;
    case 'steps':
      return <Steps block={block} />;
    case 'notes':
      return <Notes block={block} />;
    case 'warning':
      return <Warning block={block} />;
    case 'ask':
      return <h3 class="ask">{block.question}</h3>;
    case 'link':
      return (
        <p class="link">
          <SafeLink url={block.url} label={block.label} texts={texts} />
        </p>
      );
    case 'phone':
      return <Phone block={block} intent={props.intent} />;
    case 'sources':
      return <Sources block={block} texts={texts} />;
    default:
      return block satisfies never;
  }
}

type Of<Kind extends Block['kind']> = { readonly block: Extract<Block, { kind: Kind }> };

function Facts({ block }: Of<'facts'>) {
  return (
    <dl class="facts">
      {block.rows.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Steps({ block }: Of<'steps'>) {
  return (
    <section class="steps">
      <h3>{block.title}</h3>
      <ol>
        {block.items.map((item) => (
          <li>{item}</li>
        ))}
      </ol>
    </section>
  );
}

function Notes({ block }: Of<'notes'>) {
  return (
    <details class="fold">
      <summary>{block.title}</summary>
      <ul>
        {block.items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </details>
  );
}

function Warning({ block }: Of<'warning'>) {
  return (
    <div class="warning" role="note">
      <Icon name="warning" />
      <p>{block.text}</p>
    </div>
  );
}

/** Red where a life may hang on it. */
function Phone({ block, intent }: Of<'phone'> & { readonly intent: Intent }) {
  const url = dialUrl(block.number);
  const words = (
    <>
      <Icon name="phone" />
      <span class="phone-words">
        <span>{block.label}</span>
        {block.label.includes(block.number) ? null : <strong>{block.number}</strong>}
      </span>
    </>
  );
  const look = intent === 'emergency' ? 'phone urgent' : 'phone';
  return (
    <p>
      {url === null ? (
        <span class={look}>{words}</span>
      ) : (
        <a class={look} href={url}>
          {words}
        </a>
      )}
    </p>
  );
}

function Sources({ block, texts }: Of<'sources'> & { readonly texts: ChatTexts }) {
  return (
    <details class="fold sources">
      <summary>{texts.sources(block.items.length)}</summary>
      <ul>
        {block.items.map(({ text, url, more = [] }) => (
          <li>
            {url === null ? text : <SafeLink url={url} label={text} texts={texts} />}
            {more.map((line) => (
              <span class="paper-detail">{line}</span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
