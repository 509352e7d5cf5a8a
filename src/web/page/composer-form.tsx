import type { Language } from '#src/answers/answer.ts';
import { longestQuestion } from '#src/web/api/longest-question.ts';
import { formAction } from './ask-form.tsx';
import type { ChatTexts } from './chat-texts.ts';
import { Icon } from './icon.tsx';

/** What the chooser offers first; what is taken is for the centre to say. */
const acceptedFiles =
  'image/*,application/pdf,.doc,.docx,.xls,.xlsx,audio/*,video/mp4,video/quicktime,video/3gpp,.txt,.csv';

/** The box to ask in, on the page and in the widget. */
export function ComposerForm(props: {
  readonly language: Language;
  readonly texts: ChatTexts;
  readonly conversationId?: string | undefined;
  readonly draft?: string | undefined;
  readonly note?: string | undefined;
}) {
  const { texts, note } = props;
  return (
    <form method="post" action={formAction(props.language)} data-ask="composer" aria-label={texts.composer}>
      {props.conversationId ? (
        <input type="hidden" name="conversationId" value={props.conversationId} />
      ) : null}
      <label for="question" class="unseen">
        {texts.question}
      </label>
      <div class="field">
        <textarea
          id="question"
          name="question"
          rows={1}
          placeholder={texts.placeholder}
          aria-describedby="composer-note composer-keys"
          aria-invalid={note ? 'true' : undefined}
          enterkeyhint="send"
          autocomplete="off"
          data-longest={longestQuestion}
        >
          {props.draft ?? ''}
        </textarea>
        <button type="button" class="attach" data-attach hidden>
          <span class="unseen">{texts.attach}</span>
          <Icon name="clip" />
        </button>
        <input type="file" data-attached accept={acceptedFiles} hidden multiple />
        <button type="submit" class="send">
          <span>{texts.send}</span>
          <Icon name="send" />
        </button>
      </div>
      <p id="composer-note" class="note" role="status">
        {note ?? ''}
      </p>
      <p id="composer-keys" class="unseen">
        {texts.keys}
      </p>
    </form>
  );
}
