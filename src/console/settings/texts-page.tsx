import { type CentreTextName, centreTextNames, type Language } from '#src/answers/answer.ts';
import type { Visit } from '#src/console/console-route.ts';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { may } from '#src/people/rights.ts';
import type { ShownSetting } from '#src/settings/show-setting.ts';
import type { LostRace } from './lost-race.tsx';
import { receptionTexts } from './reception-texts.ts';
import { SaveOrTry } from './save-or-try.tsx';
import { SettingFrame } from './setting-frame.tsx';
import { TextCard } from './text-card.tsx';

export type TextsTyped = Readonly<Record<CentreTextName, Readonly<Record<Language, string>>>>;

export type TextsForm = {
  readonly visit: Visit;
  readonly setting: ShownSetting<'texts'>;
  readonly typed: TextsTyped;
  /** By `greeting.vi`: what is wrong with it, in words. */
  readonly wrong: Readonly<Record<string, string>>;
  readonly lost: LostRace | null;
  /** Shown as it would be said; nothing was saved. */
  readonly isTried: boolean;
};

export function TextsPage(form: TextsForm) {
  const { visit, setting, lost } = form;
  const texts = receptionTexts(visit.language).texts;
  const cards = centreTextNames.map((name) => <TextCard {...form} name={name} />);
  return (
    <SettingFrame
      {...{ visit, setting, lost, path: '/settings/texts', title: texts.title, lead: texts.text }}
      unset={texts.unset}
      reset={{ label: texts.reset, confirm: texts.resetConfirm }}
    >
      {may(visit.staff, 'settings.write') ? (
        <PostForm visit={visit} action="/settings/texts" guard>
          <input type="hidden" name="version" value={String(setting.version)} />
          <p class="form-hint">
            {texts.meaning} {texts.previewHint}
          </p>
          {cards}
          <SaveOrTry language={visit.language} />
        </PostForm>
      ) : (
        cards
      )}
    </SettingFrame>
  );
}
