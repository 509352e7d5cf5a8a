import { z } from 'zod';
import type { Language } from '#src/answers/answer.ts';
import { consoleTexts } from '#src/console/frame/console-texts.ts';
import { receptionTexts } from './reception-texts.ts';

/** Which of the two was pressed; Ctrl+Enter saves. */
export const saveOrTry = z.enum(['save', 'try']).default('save');

/** A form is saved, or shown with what would come of it. */
export function SaveOrTry({ language }: { readonly language: Language }) {
  return (
    <div class="btn-list">
      <button class="btn btn-primary" type="submit" name="act" value="save">
        {consoleTexts(language).save}
      </button>
      <button class="btn" type="submit" name="act" value="try">
        {receptionTexts(language).tryIt}
      </button>
    </div>
  );
}
