import type { ListedVersion } from '#db/desk-versions.ts';
import { AreaField, SelectField, TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { EntryVersions } from '#src/desk/show-versions.ts';
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
        <input type="hidden" name="rollback-against" value={found.standing ?? ''} />
        <SelectField
          name="rollback-version"
          label={texts.columns.version}
          wrong={wrong('rollback-version')}
          value={given('rollback-version')}
          options={earlier.map(({ versionId, createdAt }) => ({
            value: versionId,
            label: `${texts.number(versionId)} · ${inWords(createdAt.toISOString().slice(0, 10))}`,
          }))}
        />
        <AreaField
          name="rollback-why"
          rows={2}
          label={texts.why}
          required
          wrong={wrong('rollback-why')}
          value={given('rollback-why')}
        />
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
  const stands = found.versions.filter((version) => isStanding(version, found));
  if (stands.length === 0) return null;
  return (
    <details class="card" open={isOpen ? true : undefined}>
      <summary class="card-header">{texts.withdraw}</summary>
      <PostForm visit={visit} action={actPath(props, 'withdraw')} class="card-body">
        <p>{texts.withdrawText}</p>
        <SelectField
          name="withdraw-version"
          label={texts.columns.version}
          value={given('withdraw-version')}
          options={stands.map(({ versionId, effectiveFrom }) => ({
            value: versionId,
            label: `${texts.number(versionId)} · ${
              versionId === found.standing ? texts.current : texts.planned(inWords(effectiveFrom ?? ''))
            }`,
          }))}
        />
        <TextField
          name="withdraw-from"
          type="date"
          label={texts.withdrawFrom}
          hint={texts.withdrawFromHint}
          wrong={wrong('withdraw-from')}
          value={given('withdraw-from')}
        />
        <AreaField
          name="withdraw-why"
          rows={2}
          label={texts.why}
          required
          wrong={wrong('withdraw-why')}
          value={given('withdraw-why')}
        />
        <button class="btn btn-danger" type="submit" data-confirm={texts.withdrawText}>
          {texts.withdraw}
        </button>
      </PostForm>
    </details>
  );
}

/** What answers today, or will from a later day on. */
function isStanding(
  { versionId, state, supersededAt, effectiveFrom }: ListedVersion,
  { standing, today }: EntryVersions,
): boolean {
  if (state !== 'published' || supersededAt !== null) return false;
  return versionId === standing || (effectiveFrom !== null && effectiveFrom > today);
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
          name="replace-successor"
          label={texts.successor}
          hint={texts.successorHint}
          wrong={wrong('replace-successor')}
          value={given('replace-successor') ?? found.entry.replacedBy ?? ''}
        />
        <TextField
          name="replace-on"
          type="date"
          label={texts.on}
          wrong={wrong('replace-on')}
          value={given('replace-on')}
        />
        <AreaField
          name="replace-why"
          rows={2}
          label={texts.why}
          required
          wrong={wrong('replace-why')}
          value={given('replace-why')}
        />
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
