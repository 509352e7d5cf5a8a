import type { OverlayChange } from '#knowledge/local/overlay.ts';
import type { Language } from '#src/answers/answer.ts';
import { formatMoney } from '#src/answers/compose/format-money.ts';
import { formatQuantity } from '#src/answers/compose/format-quantity.ts';
import { aspectNames, catalogueTexts } from '#src/console/catalogue/catalogue-texts.ts';
import { localTexts } from './local-texts.ts';

/** What a change sets, a line for each part. */
export function sayChange(change: OverlayChange, language: Language): readonly string[] {
  const { decisions: texts } = localTexts(language);
  const { entry } = catalogueTexts(language);
  const channels = (given: readonly ('counter' | 'online' | 'post')[] | undefined) =>
    given ? given.map((channel) => entry.channels[channel]).join(', ') : texts.anyChannel;
  const line = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' · ');
  switch (change.field) {
    case 'fees': {
      const { replaces, fees } = change.value;
      return [
        `${texts.replaces} ${replaces === 'all' ? texts.replacesAll : texts.replacesCouncil}`,
        ...fees.map((fee) =>
          line(
            `${fee.kind} ${formatMoney(fee.amount, language)} / ${fee.per}`,
            channels(fee.channels),
            fee.case,
            fee.note,
          ),
        ),
      ];
    }
    case 'limits':
      return change.value.limits.map((limit) =>
        line(
          `${formatQuantity(limit.quantity)} ${entry.units[limit.unit]}`,
          channels(change.value.channels),
          limit.case,
          limit.note,
        ),
      );
    case 'agencies': {
      const { receives = [], decides = [], cooperates = [], note } = change.value;
      const { fields } = entry;
      return [
        ...receives.map((name) => `${fields.receives}: ${name}`),
        ...decides.map((name) => `${fields.decides}: ${name}`),
        ...cooperates.map((name) => `${fields.cooperates}: ${name}`),
        ...(note ? [note] : []),
      ];
    }
    case 'counter':
      return [line(change.value.name, change.value.where)];
    case 'form':
      return [line(change.value.paper, change.value.form.name, change.value.form.url)];
    case 'online':
      return [line(entry.onlineLevels[change.value.level], change.value.url, change.value.note)];
    case 'note':
      return [`${aspectNames(language)[change.value.aspect]}: ${change.value.text}`];
  }
}
