import { entryFieldsEn } from '#prompts/entry-fields.en.ts';
import { entryFieldsVi } from '#prompts/entry-fields.vi.ts';
import { entryPath } from '#src/console/catalogue/entry-path.ts';
import type { Visit } from '#src/console/console-route.ts';
import { fieldName } from '#src/console/editor/field-name.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import type { Found } from '#src/desk/import/foreign-file.ts';
import type { Lost } from '#src/desk/import/lost-by.ts';
import { gatherDoubts } from './gather-doubts.ts';
import { importTexts } from './import-texts.ts';
import { WouldLose } from './would-lose.tsx';

type Card = {
  readonly visit: Visit;
  readonly found: Found;
  readonly place: number;
  /** The draft that was made of it. */
  readonly draft: string | null;
  /** What the catalogue calls it today, where it has it. */
  readonly known: string | null;
  /** What a draft would take away of today's text. */
  readonly lost: Lost | null;
};

/** One thing that was found in a file: what it is, what was read, what is doubtful, and what is left over. */
export function FoundCard({ visit, found, place, draft, known, lost }: Card) {
  const texts = importTexts(visit.language);
  const uncertain = gatherDoubts(found);
  const name = found.name || texts.noName;
  return (
    <div class="card found-card" id={`found-${place}`}>
      <div class="card-body">
        <div class="found-head">
          {draft ? (
            <span class="found-name">{name}</span>
          ) : (
            <label class="form-check found-name">
              <input
                class="form-check-input"
                type="checkbox"
                name="place"
                value={String(place)}
                checked={place === 0}
              />
              <span class="form-check-label">{name}</span>
            </label>
          )}
          {draft ? (
            <a class="btn" href={`/console/desk/drafts/${draft}`}>
              {texts.hasDraft}
            </a>
          ) : null}
        </div>
        <p class="found-badges">
          {found.entryId ? <code>{found.entryId}</code> : null}
          {known && found.entryId ? (
            <a href={entryPath(found.entryId)}>
              <Badge tone="blue">{texts.changes}</Badge>
            </a>
          ) : (
            <Badge tone="green">{texts.isNew}</Badge>
          )}
          <Badge tone={uncertain.length > 0 ? 'yellow' : 'green'}>{texts.unsure(uncertain.length)}</Badge>
        </p>
        <p class="text-secondary">{countsOf(visit, found).join(' · ')}</p>
        {lost && !draft ? <WouldLose visit={visit} lost={lost} /> : null}
        {uncertain.length > 0 ? <Doubts visit={visit} found={found} /> : null}
        <LeftOver visit={visit} title={texts.left} left={found.left} />
      </div>
    </div>
  );
}

function Doubts({ visit, found }: Pick<Card, 'visit' | 'found'>) {
  const texts = importTexts(visit.language);
  const fields = visit.language === 'en' ? entryFieldsEn : entryFieldsVi;
  const doubts = gatherDoubts(found);
  return (
    <details open={doubts.length <= 12}>
      <summary>{texts.unsureTitle}</summary>
      <dl class="found-doubts">
        {doubts.map(({ path, ways, why }) => (
          <div>
            <dt>
              {ways > 1
                ? texts.everyWay(fieldName(path, fields).split(' › ').slice(1).join(' › '), ways)
                : fieldName(path, fields)}
            </dt>
            <dd lang="vi">{why}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Text of the file that nothing was made of. */
export function LeftOver(props: {
  readonly visit: Visit;
  readonly title: string;
  readonly left: readonly string[];
}) {
  const { visit, title, left } = props;
  const texts = importTexts(visit.language);
  const lines = left.filter((text) => text.trim() !== '');
  if (lines.length === 0) return null;
  return (
    <details class="found-left">
      <summary>{`${title} (${lines.length})`}</summary>
      <p class="text-secondary">{texts.leftLead}</p>
      <div lang="vi">
        {lines.map((text) => (
          <p>{text}</p>
        ))}
      </div>
    </details>
  );
}

function countsOf(visit: Visit, { content }: Found): readonly string[] {
  const { counts } = importTexts(visit.language);
  const length = (value: unknown) => (Array.isArray(value) ? value.length : 0);
  const methods: readonly unknown[] = Array.isArray(content.methods) ? content.methods : [];
  const fees = methods.reduce<number>(
    (sum, way) => sum + (typeof way === 'object' && way !== null && 'fees' in way ? length(way.fees) : 0),
    0,
  );
  const parts = [
    [length(content.papers), counts.papers],
    [methods.length, counts.ways],
    [fees, counts.fees],
    [length(content.legalBasis), counts.basis],
    [length(content.steps), counts.steps],
  ] as const;
  return parts.filter(([count]) => count > 0).map(([count, words]) => words(count));
}
