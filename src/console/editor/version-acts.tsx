import { AreaField, SelectField, TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { editorTexts } from './editor-texts.ts';
import { inWords } from './in-words.ts';
import type { VersionsProps } from './versions-page.tsx';

/** Which of the three could not be done, and what was filled in. */
export type VersionRefusal = {
  readonly act: 'withdraw' | 'rollback' | 'replace';
  readonly wrong: Readonly<Record<string, string>>;
  readonly given: Readonly<Record<string, unknown>>;
};

/** Take a text away, put an earlier one back, forward the code: each with its reason, folded until it is wanted. */
export function VersionActs(props: VersionsProps) {
  return (
    <section class="version-acts">
      <Rollback {...props} />
      <Withdraw {...props} />
      <Replace {...props} />
    </section>
  );
}

/** What was typed into the form of this act, and what is wrong with it. */
function ofAct({ refusal }: VersionsProps, act: VersionRefusal['act']) {
  const own = refusal?.act === act ? refusal : null;
  return {
    isOpen: own !== null,
    wrong: (name: string) => own?.wrong[name],
    given: (name: string) => {
      const value = own?.given[name];
      return typeof value === 'string' ? value : undefined;
    },
  };
}

function Rollback(props: VersionsProps) {
  const { visit, found } = props;
  const { versions: texts } = editorTexts(visit.language);
  const { isOpen, wrong, given } = ofAct(props, 'rollback');
  const earlier = found.versions.filter(({ versionId }) => versionId !== found.standing);
  if (earlier.length === 0) return null;
  return (
    <details class="card" open={isOpen ? true : undefined}>
      <summary class="card-header">{texts.rollback}</summary>
      <PostForm visit={visit} action={actPath(props, 'rollback')} class="card-body">
        <p>{texts.rollbackText}</p>
        <input type="hidden" name="against" value={found.standing ?? ''} />
        <SelectField
          name="version"
          label={texts.columns.version}
          wrong={wrong('version')}
          value={given('version')}
          options={earlier.map(({ versionId, createdAt }) => ({
            value: versionId,
            label: `${texts.number(versionId)} · ${inWords(createdAt.toISOString().slice(0, 10))}`,
          }))}
        />
        <AreaField name="why" rows={2} label={texts.why} required wrong={wrong('why')} value={given('why')} />
        <button class="btn btn-primary" type="submit">
          {texts.rollback}
        </button>
      </PostForm>
    </details>
  );
}

function Withdraw(props: VersionsProps) {
  const { visit, found } = props;
  const { versions: texts } = editorTexts(visit.language);
  const { isOpen, wrong, given } = ofAct(props, 'withdraw');
  if (found.standing === null) return null;
  return (
    <details class="card" open={isOpen ? true : undefined}>
      <summary class="card-header">{texts.withdraw}</summary>
      <PostForm visit={visit} action={actPath(props, 'withdraw')} class="card-body">
        <p>{texts.withdrawText}</p>
        <input type="hidden" name="version" value={found.standing} />
        <TextField
          name="from"
          type="date"
          label={texts.withdrawFrom}
          hint={texts.withdrawFromHint}
          wrong={wrong('from')}
          value={given('from')}
        />
        <AreaField name="why" rows={2} label={texts.why} required wrong={wrong('why')} value={given('why')} />
        <button class="btn btn-danger" type="submit" data-confirm={texts.withdrawText}>
          {texts.withdraw}
        </button>
      </PostForm>
    </details>
  );
}

function Replace(props: VersionsProps) {
  const { visit, found } = props;
  const { versions: texts } = editorTexts(visit.language);
  const { isOpen, wrong, given } = ofAct(props, 'replace');
  if (found.entry.kind !== 'procedure') return null;
  return (
    <details class="card" open={isOpen ? true : undefined}>
      <summary class="card-header">{texts.replace}</summary>
      <PostForm visit={visit} action={actPath(props, 'replace')} class="card-body">
        <p>{texts.replaceText}</p>
        <TextField
          name="successor"
          label={texts.successor}
          hint={texts.successorHint}
          wrong={wrong('successor')}
          value={given('successor') ?? found.entry.replacedBy ?? ''}
        />
        <TextField name="on" type="date" label={texts.on} wrong={wrong('on')} value={given('on')} />
        <AreaField name="why" rows={2} label={texts.why} required wrong={wrong('why')} value={given('why')} />
        <button class="btn btn-primary" type="submit">
          {texts.replace}
        </button>
      </PostForm>
    </details>
  );
}

function actPath({ found }: VersionsProps, act: VersionRefusal['act']): string {
  return `/desk/entries/${encodeURIComponent(found.entry.id)}/${act}`;
}
