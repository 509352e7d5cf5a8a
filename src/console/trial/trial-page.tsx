import { DeskTabs } from '#src/console/catalogue/desk-tabs.tsx';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { AreaField, CheckField, SelectField, TextField } from '#src/console/frame/fields.tsx';
import type { Trial, Tried } from '#src/desk/trial/try-question.ts';
import { trialTexts } from './trial-texts.ts';
import { TriedAnswer } from './tried-answer.tsx';
import { TriedNext } from './tried-next.tsx';
import { TriedSteps } from './tried-steps.tsx';

export type TrialChannel = 'web' | 'text';

export type TrialShown = {
  readonly visit: Visit;
  readonly trial: Trial;
  readonly channel: TrialChannel;
  /** Drafts that may be tried. */
  readonly drafts: readonly { readonly id: string; readonly name: string }[];
  /** The entry that whoever tries comes from, if any. */
  readonly entry: string | null;
  /** `null` while nothing was asked. */
  readonly tried: Tried | null;
};

/** Anything may be asked here, and every step to its answer is seen. */
export function TrialPage(shown: TrialShown) {
  const { visit, tried, trial } = shown;
  const texts = trialTexts(visit.language);
  return (
    <ConsolePage visit={visit} title={texts.title} said={texts.said}>
      <DeskTabs visit={visit} current="try" />
      <p class="text-secondary">{texts.lead}</p>
      <div class="card mb-3">
        <div class="card-body">
          <TrialForm {...shown} />
        </div>
      </div>
      {tried?.kind === 'incomplete' ? (
        <Alert kind="warning" title={texts.incomplete}>
          <ul>
            {tried.faults.slice(0, 12).map((fault) => (
              <li>{fault}</li>
            ))}
          </ul>
          <p>
            <a href={`/console/desk/drafts/${trial.draft}`}>{texts.incompleteFix}</a>
          </p>
        </Alert>
      ) : null}
      {tried?.kind === 'tried' ? (
        <div class="trial-columns">
          <div>
            <TriedAnswer visit={visit} tried={tried} channel={shown.channel} />
            <TriedNext visit={visit} tried={tried} trial={trial} entry={shown.entry} />
          </div>
          <TriedSteps visit={visit} tried={tried} />
        </div>
      ) : null}
    </ConsolePage>
  );
}

function TrialForm({ visit, trial, drafts, channel, entry }: TrialShown) {
  const texts = trialTexts(visit.language);
  const { published } = texts;
  const { draft, province, ward, day, model } = trial;
  const isSet =
    [draft, province, ward, day].some((given) => given !== null) || model === 'with' || channel === 'text';
  return (
    <form method="get">
      {entry === null ? null : <input type="hidden" name="entry" value={entry} />}
      <AreaField
        {...{ name: 'q', label: texts.question, hint: texts.questionHint, value: trial.text }}
        rows={2}
        max={2000}
        required
      />
      <details open={isSet}>
        <summary>{texts.options}</summary>
        <div class="filters filters-tight">
          <SelectField
            {...{ name: 'draft', label: texts.against, value: trial.draft ?? '' }}
            options={[
              { value: '', label: published },
              ...drafts.map(({ id, name }) => ({ value: id, label: texts.draft(name || texts.nameless) })),
            ]}
          />
          <SelectField
            {...{ name: 'channel', label: texts.channel, value: channel }}
            options={(['web', 'text'] as const).map((value) => ({ value, label: texts.channels[value] }))}
          />
          <SelectField
            {...{ name: 'language', label: texts.language, value: trial.language }}
            options={(['vi', 'en'] as const).map((value) => ({ value, label: texts.languages[value] }))}
          />
          <TextField {...{ name: 'province', label: texts.province, value: trial.province ?? '' }} max={2} />
          <TextField {...{ name: 'ward', label: texts.ward, value: trial.ward ?? '' }} max={5} />
          <TextField {...{ name: 'day', label: texts.day, value: trial.day ?? '' }} type="date" />
        </div>
        {visit.resources.model ? (
          <CheckField
            {...{ name: 'model', value: 'with', label: texts.model, hint: texts.modelHint }}
            checked={trial.model === 'with'}
          />
        ) : null}
      </details>
      <button class="btn btn-primary" type="submit">
        {texts.ask}
      </button>
    </form>
  );
}
