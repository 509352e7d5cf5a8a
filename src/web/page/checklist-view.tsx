import type { Block, ChecklistItem } from '#src/answers/answer.ts';
import type { ChatTexts } from './chat-texts.ts';
import { Icon, type IconName } from './icon.tsx';
import { SafeLink } from './safe-link.tsx';

type Hand = ChecklistItem['hand'];

const hands: readonly Hand[] = ['submit', 'present', 'not-needed'];
const icons = { submit: 'hand', present: 'eye', 'not-needed': 'none' } as const satisfies Record<
  Hand,
  IconName
>;

/** The papers to tick off, those to hand in first; what need not be handed in has nothing to tick. */
export function ChecklistView(props: {
  readonly block: Extract<Block, { kind: 'checklist' }>;
  readonly texts: ChatTexts;
}) {
  const { block, texts } = props;
  const groups = hands
    .map((hand) => ({ hand, items: block.items.filter((item) => item.hand === hand) }))
    .filter(({ items }) => items.length > 0);
  const title = block.title.toLowerCase();
  const isSaid = (hand: Hand) => groups.length === 1 && title.includes(texts.hands[hand].toLowerCase());
  const list = (
    <section class="checklist">
      {block.forCase === undefined ? <h3>{block.title}</h3> : null}
      {groups.map(({ hand, items }) => (
        <HandGroup hand={hand} items={items} texts={texts} heading={isSaid(hand) ? null : 'h4'} />
      ))}
      <p class="checklist-foot" hidden data-checklist-foot>
        <span data-ready />
        <button type="button" class="quiet" data-print>
          <Icon name="print" />
          <span>{texts.printChecklist}</span>
        </button>
      </p>
    </section>
  );
  if (block.forCase === undefined) return list;
  return (
    <details class="fold">
      <summary>{block.title}</summary>
      {list}
    </details>
  );
}

/** The papers of one kind; without a heading where the one above says it already. */
export function HandGroup(props: {
  readonly hand: Hand;
  readonly items: readonly ChecklistItem[];
  readonly texts: ChatTexts;
  readonly heading: 'h3' | 'h4' | null;
}) {
  const { hand, texts, heading: Heading } = props;
  return (
    <div class={`hand hand-${hand}`}>
      {Heading === null ? null : (
        <Heading class="hand-name">
          <Icon name={icons[hand]} />
          <span>{texts.hands[hand]}</span>
        </Heading>
      )}
      <ul>
        {props.items.map((item) => (
          <li>
            {hand === 'not-needed' ? <Plain item={item} /> : <Tickable item={item} />}
            {item.form ? <Form form={item.form} texts={texts} /> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Tickable({ item }: { readonly item: ChecklistItem }) {
  return (
    <label class="paper">
      <input type="checkbox" autocomplete="off" />
      <PaperText item={item} />
    </label>
  );
}

function Plain({ item }: { readonly item: ChecklistItem }) {
  return (
    <div class="paper">
      <PaperText item={item} />
    </div>
  );
}

function PaperText({ item }: { readonly item: ChecklistItem }) {
  return (
    <span class="paper-text">
      <span class="paper-name">{item.text}</span>
      {item.details.map((detail) => (
        <span class="paper-detail">{detail}</span>
      ))}
    </span>
  );
}

function Form(props: { readonly form: NonNullable<ChecklistItem['form']>; readonly texts: ChatTexts }) {
  const { form, texts } = props;
  return (
    <p class="paper-form">
      {texts.form}: {form.url ? <SafeLink url={form.url} label={form.name} texts={texts} /> : form.name}
    </p>
  );
}
