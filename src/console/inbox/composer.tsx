import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { fillCanned } from '#src/inbox/fill-canned.ts';
import { newId } from '#src/new-id.ts';
import { may } from '#src/people/rights.ts';
import { pathWith } from './asked-queue.ts';
import type { PaneProps } from './conversation-pane.tsx';
import { channelName, inboxTexts } from './inbox-texts.ts';

export const mostLetters = 4_000;

/** Whoever takes a conversation brings along what they have typed. */
export const composerForm = 'composer-form';

/**
 * What is written next: to the citizen by whoever holds the conversation, a note by everybody who works here. Nothing
 * that changes around it ever touches what is being typed.
 */
export function Composer(props: PaneProps) {
  const { visit, asked, opened, typed } = props;
  const texts = inboxTexts(visit.language).composer;
  const { held } = opened;
  if (!may(visit.staff, 'inbox.work')) return null;
  const isMine = held.holderId === visit.staff.id;
  const as = isMine ? typed.as : 'note';
  return (
    <div class="composer" id="composer" data-keep>
      <PostForm
        visit={visit}
        action={pathWith(asked, `${held.id}/say`)}
        guard
        files
        class="composer-form"
        id={composerForm}
      >
        <input type="hidden" name="epoch" value={held.holderEpoch} />
        <input type="hidden" name="key" value={newId()} />
        {isMine || typed.as === 'note' || typed.text === '' ? null : (
          <input type="hidden" name="was" value="reply" />
        )}
        <div class="composer-as">
          {isMine ? (
            <label>
              <input
                type="radio"
                name="as"
                value="reply"
                checked={as === 'reply'}
                data-key="r"
                data-key-name={texts.reply}
              />
              {texts.reply} <kbd>r</kbd>
            </label>
          ) : null}
          <label>
            <input
              type="radio"
              name="as"
              value="note"
              checked={as === 'note'}
              data-key="n"
              data-key-name={texts.note}
            />
            {texts.note} <kbd>n</kbd>
          </label>
        </div>
        <label class="visually-hidden" for="composer-text">
          {texts.label}
        </label>
        <textarea
          class="form-control"
          id="composer-text"
          name="text"
          rows={4}
          maxlength={mostLetters}
          aria-describedby="composer-hint"
          data-composer
        >
          {typed.text}
        </textarea>
        {isMine ? <FileChoice {...props} /> : null}
        <div class="composer-foot">
          <Canned {...props} />
          <p class="form-hint" id="composer-hint">
            {isMine ? texts.hint : texts.noteHint}
          </p>
          <button class="btn btn-primary" type="submit">
            <ConsoleIcon name="send" />
            <span class="composer-send">{texts.send}</span>
            <span class="composer-keep">{texts.keep}</span>
          </button>
        </div>
      </PostForm>
    </div>
  );
}

/** Where the channel takes files; elsewhere it is said, and no link is made up. */
function FileChoice({ visit, opened }: PaneProps) {
  const texts = inboxTexts(visit.language).composer;
  const { channel } = opened.held;
  if (!visit.resources.channels?.get(channel)?.takesFile) {
    return <p class="form-hint composer-file">{texts.filesChannel(channelName(visit, channel))}</p>;
  }
  return (
    <div class="composer-file">
      <label for="composer-file">{texts.files}</label>
      <input
        class="form-control composer-file-input"
        id="composer-file"
        type="file"
        name="file"
        aria-describedby="composer-file-hint"
      />
      <small class="form-hint" id="composer-file-hint">
        {texts.filesHint(channelName(visit, channel))}
      </small>
    </div>
  );
}

/** A link each, so that it is put there without a script too; with one it is added to what was typed. */
function Canned({ visit, asked, opened, canned }: PaneProps) {
  const texts = inboxTexts(visit.language).composer;
  const { centre } = visit.resources;
  return (
    <details class="canned">
      <summary class="btn">
        <ConsoleIcon name="list" />
        {texts.canned}
      </summary>
      <div class="card canned-list">
        {canned.length === 0 ? <p>{texts.noCanned}</p> : null}
        <ul>
          {canned.map(({ id, title, body }) => (
            <li>
              <a
                href={`/console${pathWith(asked, opened.held.id, { canned: id })}`}
                data-insert={fillCanned(body, centre)}
              >
                <strong>{title}</strong>
                <span>{fillCanned(body, centre)}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
