import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { SelectField, TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { may } from '#src/people/rights.ts';
import { pathWith } from './asked-queue.ts';
import { composerForm } from './composer.tsx';
import type { PaneProps } from './conversation-pane.tsx';
import { inboxTexts } from './inbox-texts.ts';

/** Who holds it, and what can be done about that. While it is ours the open page says so every minute. */
export function HoldBar(props: PaneProps) {
  const { visit, opened } = props;
  const { held } = opened;
  const isMine = held.holderId === visit.staff.id;
  return (
    <div
      class={isMine ? 'hold hold-mine' : 'hold'}
      id="hold"
      data-live={`inbox conversation:${held.id}`}
      data-keep-conversation={isMine ? `/console/inbox/${held.id}/keep` : undefined}
      data-epoch={isMine ? held.holderEpoch : undefined}
      data-form-token={isMine ? visit.formToken : undefined}
    >
      <p class="hold-words">{sayHold(props)}</p>
      <div class="btn-list">{isMine ? <Holding {...props} /> : <Taking {...props} />}</div>
    </div>
  );
}

function sayHold({ visit, opened }: PaneProps): string {
  const texts = inboxTexts(visit.language).hold;
  const { held } = opened;
  if (!held.reachable) return texts.unreachable;
  if (!visit.resources.channels?.has(held.channel)) return texts.channelOff;
  if (held.holderId === visit.staff.id) return texts.mine;
  if (held.holderName !== null) return texts.other(held.holderName);
  return held.heldElsewhere ? texts.elsewhere : texts.free;
}

function Taking({ visit, asked, opened }: PaneProps) {
  const texts = inboxTexts(visit.language);
  const { held } = opened;
  if (!may(visit.staff, 'inbox.work')) return null;
  const { holderName } = held;
  const action = pathWith(asked, `${held.id}/take`);
  if (holderName === null) {
    return (
      <button
        class="btn btn-primary"
        type="submit"
        form={composerForm}
        formaction={`/console${action}`}
        data-key="t"
      >
        {texts.take} <kbd>t</kbd>
      </button>
    );
  }
  if (!may(visit.staff, 'inbox.supervise')) return null;
  return (
    <PostForm visit={visit} action={action} confirm={texts.takeOverAsk(holderName)}>
      <input type="hidden" name="over" value={held.holderEpoch} />
      <button class="btn btn-primary" type="submit" data-key="t">
        {texts.takeOver} <kbd>t</kbd>
      </button>
    </PostForm>
  );
}

function Holding(props: PaneProps) {
  const { visit, asked, opened } = props;
  const texts = inboxTexts(visit.language);
  const { held } = opened;
  return (
    <>
      <PostForm visit={visit} action={pathWith(asked, `${held.id}/give-back`)}>
        <input type="hidden" name="epoch" value={held.holderEpoch} />
        <button class="btn" type="submit" data-key="b">
          <ConsoleIcon name="bot" />
          {texts.giveBack} <kbd>b</kbd>
        </button>
      </PostForm>
      <HandOn {...props} />
      <PostForm visit={visit} action={pathWith(asked, `${held.id}/close`)} confirm={texts.closeAsk}>
        <input type="hidden" name="epoch" value={held.holderEpoch} />
        <button class="btn" type="submit" data-key="x">
          <ConsoleIcon name="close" />
          {texts.close} <kbd>x</kbd>
        </button>
      </PostForm>
    </>
  );
}

/** A choice of people and agencies, in a sheet that opens without a script. */
function HandOn({ visit, asked, opened }: PaneProps) {
  const texts = inboxTexts(visit.language);
  const { held, colleagues, agencies } = opened;
  const options = [
    { value: '', label: texts.choose },
    ...colleagues.map(({ id, name }) => ({ value: `person:${id}`, label: name })),
    ...(held.agency === null ? [] : [{ value: 'centre', label: visit.resources.centre.name }]),
    ...agencies.map((agency) => ({ value: `agency:${agency}`, label: agency })),
  ];
  return (
    <>
      <button class="btn" type="button" popovertarget="hand-on" data-key="h">
        <ConsoleIcon name="give" />
        {texts.handOn} <kbd>h</kbd>
      </button>
      <div class="card hand-on" id="hand-on" popover="auto" data-keep>
        <div class="card-body">
          <h2 class="card-title">{texts.handOnTitle}</h2>
          {options.length === 1 ? (
            <p>{texts.handOnNobody}</p>
          ) : (
            <PostForm visit={visit} action={pathWith(asked, `${held.id}/hand-on`)}>
              <input type="hidden" name="epoch" value={held.holderEpoch} />
              <SelectField name="to" label={texts.handOnTo} options={options} required autofocus />
              <TextField name="why" label={texts.handOnWhy} hint={texts.handOnWhyHint} max={300} />
              <div class="btn-list">
                <button class="btn btn-primary" type="submit">
                  {texts.handOn}
                </button>
                <button class="btn" type="button" popovertarget="hand-on" popovertargetaction="hide">
                  {texts.cancel}
                </button>
              </div>
            </PostForm>
          )}
        </div>
      </div>
    </>
  );
}
