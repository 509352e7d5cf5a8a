import type { Visit } from '#src/console/console-route.ts';
import { may } from '#src/people/rights.ts';
import { ConsoleIcon } from './console-icon.tsx';
import { consoleTexts } from './console-texts.ts';
import { Moment } from './moment.tsx';

/** On every page while something is switched off: what, by whom, since when and why. */
export function SwitchedOffBanner({ visit }: { readonly visit: Visit }) {
  const { staff, resources, language } = visit;
  const off = resources.switches?.off() ?? [];
  const texts = consoleTexts(language).off;
  if (off.length === 0) return null;
  return (
    <section class="switched-off" aria-label={texts.title}>
      <ConsoleIcon name="switch" />
      <div>
        {off.map(({ name, by, why, since }) => (
          <p>
            <strong>
              {texts.title}: {texts.names[name]}.
            </strong>{' '}
            {texts.by(by, why)} (<Moment at={since} />)
          </p>
        ))}
      </div>
      {may(staff, 'settings.read') ? <a href="/console/settings/switches">{texts.open}</a> : null}
    </section>
  );
}
