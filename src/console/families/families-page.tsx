import { DeskTabs } from '#src/console/catalogue/desk-tabs.tsx';
import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { localTexts } from '#src/console/local/local-texts.ts';
import type { ShownFamily } from '#src/desk/families/save-family.ts';
import { may } from '#src/people/rights.ts';

type Shown = { readonly visit: Visit; readonly families: readonly ShownFamily[] };

/** Procedures that words confuse, by the question that tells them apart. */
export function FamiliesPage({ visit, families }: Shown) {
  const { language } = visit;
  const texts = localTexts(language).families;
  return (
    <ConsolePage
      visit={visit}
      title={texts.title}
      actions={
        may(visit.staff, 'desk.write') ? (
          <a class="btn btn-primary" href="/console/desk/families/new">
            {texts.add}
          </a>
        ) : null
      }
      said={texts.said}
    >
      <DeskTabs visit={visit} current="families" />
      <p class="text-secondary">{texts.lead}</p>
      <div class="card" id="families" data-live="families">
        <ul class="list-group list-group-flush" data-list>
          {families.map(({ family, isWritten }) => (
            <li class="list-group-item">
              <a href={`/console/desk/families/${family.id}`} data-line>
                {family.question[language]}
              </a>{' '}
              {isWritten ? <Badge tone="green">{texts.edited}</Badge> : null}
              <div class="text-secondary small">
                {`${texts.members(family.members.length)}: ${family.members.map(({ label }) => label[language]).join(' · ')}`}
              </div>
            </li>
          ))}
        </ul>
      </div>
    </ConsolePage>
  );
}
