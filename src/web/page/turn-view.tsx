import type { WebPayload } from '#bots/web/web-channel.ts';
import type { Answer, AnswerPart, Block, Choice, Language } from '#src/answers/answer.ts';
import { cardPath } from '#src/web/checklist/card-path.ts';
import { inLanguage } from '#src/web/checklist/in-language.ts';
import { AskForm, type Asking } from './ask-form.tsx';
import { BlockView } from './block-view.tsx';
import { type ChatTexts, chatTexts } from './chat-texts.ts';
import { Icon } from './icon.tsx';
import { ListenButton } from './reading-tools.tsx';

/** What happened to a question: its answer, or why there is none. */
export type Turn = {
  readonly asking: Asking;
  readonly result: { readonly kind: 'answer'; readonly answer: Answer } | Failure;
};

/** `kept`: nothing is lost, and it is tried again by itself. */
type Failure = {
  readonly kind: 'failure';
  readonly why: string;
  readonly retry: 'offered' | 'pointless' | 'kept';
};

type Shared = { readonly language: Language; readonly texts: ChatTexts };

export function QuestionView(props: Shared & { readonly shown: string }) {
  return (
    <div class="question">
      <h2 class="unseen">{props.texts.you}</h2>
      <p>{props.shown}</p>
    </div>
  );
}

export function ResultView(props: Shared & { readonly turn: Turn }) {
  const { turn, language, texts } = props;
  if (turn.result.kind === 'answer')
    return <AnswerView answer={turn.result.answer} language={language} texts={texts} />;
  return (
    <div class={turn.result.retry === 'kept' ? 'failure kept' : 'failure'}>
      <p>{turn.result.why}</p>
      {turn.result.retry !== 'pointless' ? (
        <AskForm asking={turn.asking} language={language} kind="retry" label={texts.retry} />
      ) : null}
    </div>
  );
}

/** What was said at once in the chat: an answer, by whom, and under it what one should know of the chat itself. */
export function SaidView({ said }: { readonly said: WebPayload }) {
  const { answer, by, language, notice, file } = said;
  const texts = chatTexts(language);
  return (
    <div>
      {by === 'operator' ? (
        <p class="said-by">
          <Icon name="person" />
          <span>{texts.person}</span>
        </p>
      ) : null}
      <AnswerView answer={answer} language={language} texts={texts} by={by} />
      {file ? <FileView file={file} texts={texts} /> : null}
      {by !== 'operator' && isAwaited(answer) ? <p class="only-here">{texts.onlyHere}</p> : null}
      {notice.length > 0 ? (
        <aside class="notice" aria-label={texts.notice} lang={language}>
          {notice.map((block) => (
            <BlockView block={block} intent={answer.intent} texts={texts} />
          ))}
        </aside>
      ) : null}
    </div>
  );
}

/** A press fetches it with the session of this chat, and saves it. */
function FileView({
  file,
  texts,
}: {
  readonly file: NonNullable<WebPayload['file']>;
  readonly texts: ChatTexts;
}) {
  return (
    <p class="sent-file">
      <button type="button" class="choice" data-file={file.id} data-name={file.name}>
        <Icon name="save" />
        <span>{texts.saveFile(file.name || texts.aFile, Math.max(1, Math.round(file.bytes / 1024)))}</span>
      </button>
      <span role="status" data-file-said />
    </p>
  );
}

/** Whether somebody of the centre will say more here; who is sent to another door is not written to. */
function isAwaited({ outcome, reason }: Pick<Answer, 'outcome' | 'reason'>): boolean {
  return outcome === 'handed-off' && reason !== 'dossier-elsewhere' && reason !== 'ticket-elsewhere';
}

function AnswerView(props: Shared & { readonly answer: Answer; readonly by?: WebPayload['by'] }) {
  const { answer, language, texts, by } = props;
  return (
    <div class="answer" lang={language} data-answer={answer.id}>
      <h2 class="unseen">{by === 'operator' ? texts.person : texts.assistant}</h2>
      <ListenButton language={language} />
      {answer.parts.map((part) => (
        <PartView part={part} conversationId={answer.conversationId} language={language} texts={texts} />
      ))}
    </div>
  );
}

function PartView(props: Shared & { readonly part: AnswerPart; readonly conversationId: string }) {
  const { part, texts } = props;
  const { asked, further } = splitChoices(part);
  const { told, ask, folded } = putAskFirst(part.blocks);
  const show = (block: Block) =>
    listsChoices(block, part) ? (
      <h3>{block.title}</h3>
    ) : (
      <BlockView block={block} intent={part.intent} texts={texts} />
    );
  return (
    <section class="part" data-outcome={part.outcome} data-intent={part.intent}>
      {part.procedure ? <OfficialName procedure={part.procedure} texts={texts} /> : null}
      {[...told, ...ask].map(show)}
      {asked.length > 0 ? <Choices {...props} choices={asked} label={texts.answersToAsk} /> : null}
      {folded.map(show)}
      {part.checklistPath ? (
        <ListLinks path={part.checklistPath} language={props.language} texts={texts} />
      ) : null}
      {part.wants === 'place' ? <SharePlace texts={texts} /> : null}
      {further.length > 0 ? <Choices {...props} choices={further} label={texts.choices} /> : null}
    </section>
  );
}

/** What must be known of the case is asked before the long lists, which it makes shorter. */
function putAskFirst(
  blocks: readonly Block[],
): Readonly<Record<'told' | 'ask' | 'folded', readonly Block[]>> {
  const ask = blocks.filter(({ kind }) => kind === 'ask');
  const others = blocks.filter(({ kind }) => kind !== 'ask');
  const long = ask.length > 0 ? others.findIndex(({ kind }) => isLong(kind)) : -1;
  const at = long < 0 ? others.length : long;
  return { told: others.slice(0, at), ask, folded: others.slice(at) };
}

function isLong(kind: Block['kind']): boolean {
  return kind === 'checklist' || kind === 'steps' || kind === 'notes' || kind === 'sources';
}

/** Longer than this, it would stand before the answer as a page of its own. */
const longName = 90;

/** The name by law, above the answer in plain words; a very long one shows its beginning and opens when pressed. */
function OfficialName(props: {
  readonly procedure: NonNullable<AnswerPart['procedure']>;
  readonly texts: ChatTexts;
}) {
  const { procedure, texts } = props;
  const code = (
    <span class="code">
      <span class="unseen">{texts.procedureCode} </span>
      {procedure.code}
    </span>
  );
  if (procedure.name.length <= longName)
    return (
      <p class="part-procedure" lang="vi">
        <span>{procedure.name}</span> {code}
      </p>
    );
  return (
    <details class="part-procedure official" lang="vi">
      <summary>
        <span class="official-name">{procedure.name}</span> {code}
      </summary>
    </details>
  );
}

/** The answers to what is asked back stand right under its question, what else may be asked apart from them. */
function splitChoices({ blocks, choices }: AnswerPart): {
  asked: readonly Choice[];
  further: readonly Choice[];
} {
  const ask = blocks.find((block) => block.kind === 'ask');
  const count = ask?.kind === 'ask' ? ask.options.length : 0;
  return { asked: choices.slice(0, count), further: choices.slice(count) };
}

/** Only where scripts run, and a browser that is asked tells where it is: it appears with them. */
function SharePlace({ texts }: Pick<Shared, 'texts'>) {
  return (
    <div class="share-place" data-place hidden>
      <button type="button" class="choice" data-share-place>
        <Icon name="pin" />
        <span>{texts.place.share}</span>
      </button>
      <p class="place-said" role="status" data-place-said />
    </div>
  );
}

const mostSideBySide = 3;

/** What one chooses from stands in a list, numbered; a way on, or out, stands beside the others. */
function areVariants(part: AnswerPart, choices: readonly Choice[]): boolean {
  if (part.outcome !== 'asked-back') return false;
  if (part.blocks.some(({ kind }) => kind === 'ask')) return choices[0] === part.choices[0];
  return choices.length > mostSideBySide || part.blocks.some((block) => listsChoices(block, part));
}

/** To the list that can be ticked, printed and sent on. */
function ListLinks(props: Shared & { readonly path: string }) {
  const { language, texts } = props;
  const path = inLanguage(props.path, language);
  return (
    <p class="list-links">
      <a class="list-open" href={path} data-own-link>
        <Icon name="list" />
        <span>{texts.list.open}</span>
      </a>
      <a class="quiet" href={`${path}#in`} data-own-link>
        <Icon name="print" />
        <span>{texts.list.print}</span>
      </a>
      <a class="quiet" href={cardPath(path)} data-own-link>
        <Icon name="picture" />
        <span>{texts.list.card}</span>
      </a>
    </p>
  );
}

/** A plain text lists the variants by number; here the numbered buttons are that list. */
function listsChoices(
  block: Block,
  { outcome, choices }: AnswerPart,
): block is Extract<Block, { kind: 'steps' }> {
  return outcome === 'asked-back' && block.kind === 'steps' && block.items.length === choices.length;
}

function Choices(
  props: Shared & {
    readonly part: AnswerPart;
    readonly choices: readonly Choice[];
    readonly label: string;
    readonly conversationId: string;
  },
) {
  const { choices, conversationId, language, label: name } = props;
  return (
    <ul class={areVariants(props.part, choices) ? 'choices variants' : 'choices'} aria-label={name}>
      {choices.map(({ label, value }) => (
        <li>
          <AskForm
            asking={{ question: value, shown: label, conversationId }}
            language={language}
            kind="choice"
            label={label}
          />
        </li>
      ))}
    </ul>
  );
}
