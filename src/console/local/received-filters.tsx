import { Choice, deskLevels } from '#src/console/catalogue/catalogue-page.tsx';
import { catalogueTexts } from '#src/console/catalogue/catalogue-texts.ts';
import { localTexts } from './local-texts.ts';
import type { ShownReceived } from './received-page.tsx';

/** Whose list it is, and which procedures are shown beside it. */
export function ReceivedFilters({ visit, asked, shown }: ShownReceived) {
  const texts = localTexts(visit.language).received;
  const words = catalogueTexts(visit.language);
  return (
    <search>
      <form method="get" class="filters filters-tight">
        <label class="form-label" for="received-area">
          {texts.area}
          <input class="form-control" id="received-area" name="area" value={asked.area} maxlength={14} />
        </label>
        <label class="form-label filter-words" for="received-q">
          {words.search}
          <input class="form-control" id="received-q" type="search" name="q" value={asked.q} data-search />
        </label>
        <Choice
          {...{ visit, name: 'field', label: words.field, value: asked.field }}
          options={shown.found.fields.map((field) => [field, field])}
        />
        <Choice
          {...{ visit, name: 'level', label: words.level, value: asked.level }}
          options={deskLevels.map((level) => [level, words.levels[level]])}
        />
        <label class="form-label" for="received-listed">
          {texts.listed}
          <select class="form-select" id="received-listed" name="listed">
            <option value="all">{texts.all}</option>
            <option value="on-list" selected={asked.listed === 'on-list'}>
              {texts.onList}
            </option>
          </select>
        </label>
        <button class="btn" type="submit">
          {texts.listed}
        </button>
      </form>
    </search>
  );
}
