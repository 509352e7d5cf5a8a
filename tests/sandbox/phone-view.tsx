import type { MarkupNode } from '#tests/support/read-markup.ts';
import { type Bubble, enclosures, type PhoneName, troubles } from './phone.ts';
import { sandboxTexts as texts } from './sandbox-texts.ts';

type Props = { readonly name: PhoneName };

/** A phone without its messages, which the page fetches by itself. */
export function PhoneView({ name }: Props) {
  return (
    <section class={`phone ${name}`} data-view={name} aria-label={texts.views[name]}>
      <header class="phone-head">
        <span class="face" aria-hidden="true">
          MC
        </span>
        <span class="phone-name">
          <strong>{texts.centre}</strong>
          <small>{name === 'zalo' ? texts.official : texts.bot}</small>
        </span>
        <span class="phone-state" data-state={name} hidden />
        <details class="drop more">
          <summary aria-label={texts.more} title={texts.more}>
            ⋯
          </summary>
          <Situations name={name} />
        </details>
      </header>
      <ol class="talk" data-talk={name} aria-live="polite" tabindex={0} aria-label={texts.views[name]} />
      <div class="menu">
        {texts.menus[name].map(({ label, say }) => (
          <button type="button" data-channel={name} data-act="text" data-text={say}>
            {label}
          </button>
        ))}
      </div>
      <form class="say" data-channel={name} autocomplete="off">
        <details class="drop enclose">
          <summary aria-label={texts.enclose} title={texts.enclose}>
            ＋
          </summary>
          <div class="drop-list">
            {enclosures.map((what) => (
              <button type="button" data-channel={name} data-act="enclose" data-what={what}>
                {texts.enclosures[what]}
              </button>
            ))}
          </div>
        </details>
        <input name="text" aria-label={`${texts.write}: ${texts.views[name]}`} placeholder={texts.write} />
        <button type="submit" class="send">
          {texts.send}
        </button>
      </form>
    </section>
  );
}

/** What happens in real life, and cannot be waited for. */
function Situations({ name }: Props) {
  return (
    <div class="drop-list">
      {(['again', 'forge', 'block', 'unblock'] as const).map((act) => (
        <button type="button" data-channel={name} data-act={act}>
          {texts.acts[act]}
        </button>
      ))}
      <button type="button" data-channel={name} data-act="reply" data-text={texts.reply}>
        {texts.acts.reply}
      </button>
      {name === 'zalo' ? (
        <button
          type="button"
          data-channel={name}
          data-act="operator"
          data-text="Dạ em là cán bộ trực, em nghe ạ."
        >
          {texts.acts.operator}
        </button>
      ) : null}
      <hr />
      {troubles.map((what) => (
        <button type="button" data-channel={name} data-act="trouble" data-what={what}>
          {texts.troubles[what]}
        </button>
      ))}
      <button type="button" data-channel={name} data-act="mend">
        {texts.acts.mend}
      </button>
    </div>
  );
}

/** What stands on a phone by now. */
export function TalkView({ name, bubbles }: Props & { readonly bubbles: readonly Bubble[] }) {
  if (bubbles.length === 0) return <li class="note">{texts.empty}</li>;
  return (
    <>
      {bubbles.map((bubble) => (
        <BubbleView name={name} bubble={bubble} />
      ))}
    </>
  );
}

function BubbleView({ name, bubble }: Props & { readonly bubble: Bubble }) {
  const { by, body, buttons, reaction, raw } = bubble;
  if (by === 'note') {
    return (
      <li class="note">
        {drawNodes(body)}
        <Raw raw={raw} />
      </li>
    );
  }
  return (
    <li class={`bubble ${by}`}>
      <div class="words">{drawNodes(body)}</div>
      {reaction ? <span class="reaction">{reaction}</span> : null}
      {buttons.length > 0 ? (
        <div class="keyboard">
          {buttons.map(({ label, press }) => (
            <button type="button" data-channel={name} data-act="press" data-press={press} data-label={label}>
              {label}
            </button>
          ))}
        </div>
      ) : null}
      <Raw raw={raw} />
    </li>
  );
}

function Raw({ raw }: Pick<Bubble, 'raw'>) {
  if (raw === null || raw === undefined) return null;
  return <pre class="raw">{JSON.stringify(raw, null, 1)}</pre>;
}

/** A quotation is a paragraph of its own: the line breaks at its borders are not shown twice. */
function drawNodes(nodes: readonly MarkupNode[]): readonly unknown[] {
  return nodes.map((node, at) => {
    if (!('text' in node)) return drawNode(node);
    const opened = isQuote(nodes[at - 1]) ? node.text.replace(/^\n/, '') : node.text;
    return isQuote(nodes[at + 1]) ? opened.replace(/\n$/, '') : opened;
  });
}

function isQuote(node: MarkupNode | undefined): boolean {
  return node !== undefined && 'tag' in node && node.tag === 'blockquote';
}

/** Tags that Telegram knows are drawn, and nothing else of them than a link that is a web address. */
function drawNode(node: MarkupNode): unknown {
  if ('text' in node) return node.text;
  const inside = drawNodes(node.children);
  const { href = '' } = node.attributes;
  switch (node.tag) {
    case 'b':
    case 'strong':
      return <b>{inside}</b>;
    case 'i':
    case 'em':
      return <i>{inside}</i>;
    case 'u':
      return <u>{inside}</u>;
    case 's':
      return <s>{inside}</s>;
    case 'code':
    case 'pre':
      return <code>{inside}</code>;
    case 'blockquote':
      return <blockquote>{inside}</blockquote>;
    case 'a':
      return /^https?:\/\//.test(href) ? (
        <a href={href} rel="noreferrer noopener" target="_blank">
          {inside}
        </a>
      ) : (
        <span>{inside}</span>
      );
    default:
      return <span>{inside}</span>;
  }
}
