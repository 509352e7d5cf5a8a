import type { FamilyMember } from '#knowledge/family.ts';
import { DeskTabs } from '#src/console/catalogue/desk-tabs.tsx';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { AreaField, TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { localTexts } from '#src/console/local/local-texts.ts';
import type { ShownFamily } from '#src/desk/families/save-family.ts';
import { may } from '#src/people/rights.ts';

type Shown = {
  readonly visit: Visit;
  readonly shown: ShownFamily;
  /** A new one that is not kept yet. */
  readonly isOnItsWay?: true;
  /** Why it was not kept, in words. */
  readonly wrong: readonly string[];
};

/** One family: its question, its members, and what citizens say for each. */
export function FamilyPage({ visit, shown: { family, isWritten, mark }, isOnItsWay, wrong }: Shown) {
  const all = localTexts(visit.language);
  const texts = all.families;
  const mayWrite = may(visit.staff, 'desk.write');
  const isNew = isOnItsWay || family.id === '';
  const empty: FamilyMember = { code: '', label: { vi: '', en: '' }, told: [] };
  return (
    <ConsolePage
      visit={visit}
      title={family.question[visit.language] || texts.add}
      above={<a href="/console/desk/families">{texts.title}</a>}
      said={texts.said}
    >
      <DeskTabs visit={visit} current="families" />
      {wrong.length > 0 ? <Alert kind="danger" title={`${all.refused}. ${wrong.join(' ')}`} /> : null}
      {isWritten && mayWrite && !isNew ? (
        <PostForm
          visit={visit}
          action={`/desk/families/${family.id}/restore`}
          confirm={texts.confirmRestore}
          class="mb-3"
        >
          <input type="hidden" name="was" value={mark} />
          <button class="btn" type="submit">
            {texts.restore}
          </button>
        </PostForm>
      ) : null}
      <PostForm visit={visit} action={isNew ? '/desk/families' : `/desk/families/${family.id}`} guard>
        {isNew ? null : <input type="hidden" name="was" value={mark} />}
        <div class="card mb-3">
          <div class="card-body">
            {isNew ? (
              <TextField
                {...{ name: 'id', label: texts.id, hint: texts.idHint, value: family.id }}
                max={40}
                required
              />
            ) : null}
            <TextField
              {...{ name: 'questionVi', label: texts.questionVi, value: family.question.vi }}
              max={120}
              required
            />
            <TextField
              {...{ name: 'questionEn', label: texts.questionEn, value: family.question.en }}
              max={120}
              required
            />
            <TextField {...{ name: 'usual', label: texts.usual, value: family.usual ?? '' }} max={8} />
            <AreaField
              {...{ name: 'open', label: texts.open, value: (family.open ?? []).join('\n') }}
              rows={3}
            />
          </div>
        </div>
        <p class="text-secondary">{texts.memberHint}</p>
        {[...family.members, empty].map((member, at) => (
          <Member visit={visit} member={member} at={at} />
        ))}
        {mayWrite ? (
          <button class="btn btn-primary" type="submit">
            {texts.save}
          </button>
        ) : null}
      </PostForm>
    </ConsolePage>
  );
}

type MemberProps = { readonly visit: Visit; readonly member: FamilyMember; readonly at: number };

/** Lists of fields come back in the order of the page, so that every member has all four. */
function Member({ visit, member, at }: MemberProps) {
  const texts = localTexts(visit.language).families;
  const isNew = member.code === '';
  const id = (name: string) => `member-${at}-${name}`;
  const line = (name: 'code' | 'labelVi' | 'labelEn', value: string) => (
    <label class="form-label" for={id(name)}>
      {texts[name]}
      <input class="form-control" id={id(name)} name={`${name}[]`} value={value} maxlength={60} />
    </label>
  );
  return (
    <fieldset class="card mb-3">
      <div class="card-body">
        <legend class="card-title">{isNew ? texts.newMember : texts.member(at + 1)}</legend>
        <div class="filters">
          {line('code', member.code)}
          {line('labelVi', member.label.vi)}
          {line('labelEn', member.label.en)}
        </div>
        <label class="form-label" for={id('told')}>
          {texts.told}
          <textarea class="form-control" id={id('told')} name="told[]" rows={4}>
            {member.told.join('\n')}
          </textarea>
        </label>
      </div>
    </fieldset>
  );
}
