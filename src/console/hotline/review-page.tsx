import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { type CallReview, type ReviewPeriod, reviewPeriods } from '#src/hotline/review-calls.ts';
import { ReviewGaps } from './review-gaps.tsx';
import { reviewTexts } from './review-texts.ts';
import { wrapTexts } from './wrap-texts.ts';

type PageProps = { readonly visit: Visit; readonly days: ReviewPeriod; readonly review: CallReview };

/** Below this a share says more than is known. */
const fewestForShares = 20;

/** How much the cards helped in the calls of a period, and what they lacked. */
export function ReviewPage(props: PageProps) {
  const { visit, review } = props;
  const texts = reviewTexts(visit.language);
  const { calls } = review.counts;
  const above = (
    <a href="/console/hotline">
      <ConsoleIcon name="back" /> {texts.back}
    </a>
  );
  return (
    <ConsolePage visit={visit} title={texts.title} above={above} actions={<Periods {...props} />}>
      <p class="text-secondary">{texts.lead}</p>
      {calls === 0 ? (
        <EmptyState icon="phone" {...texts.none} />
      ) : (
        <>
          {calls < fewestForShares ? <Alert kind="info" title={texts.few(calls)} /> : null}
          <Figures {...props} />
          <Categories {...props} />
          <ReviewGaps visit={visit} gaps={review.gaps} />
        </>
      )}
    </ConsolePage>
  );
}

function Periods({ visit, days }: Pick<PageProps, 'visit' | 'days'>) {
  const texts = reviewTexts(visit.language);
  return (
    <nav class="btn-list" aria-label={texts.period}>
      {reviewPeriods.map((period) => (
        <a
          class={period === days ? 'btn btn-primary' : 'btn'}
          href={`/console/hotline/review?days=${period}`}
          aria-current={period === days ? 'page' : undefined}
        >
          {texts.days(period)}
        </a>
      ))}
    </nav>
  );
}

function Figures({ visit, review: { counts } }: PageProps) {
  const texts = reviewTexts(visit.language);
  const share = (part: number, whole: number) =>
    whole < fewestForShares ? texts.of(part, whole) : texts.percent(part / whole);
  const { calls, assisted, used, shown, opened, judged, ended, wrapped, dismissed } = counts;
  const { secondsToHelp, mostSecondsToHelp } = counts;
  const time = secondsToHelp === null ? texts.noTime : texts.seconds(Math.round(secondsToHelp));
  const mostTime = mostSecondsToHelp === null ? null : texts.seconds(Math.round(mostSecondsToHelp));
  return (
    <div class="row row-cards mb-3">
      <Figure label={texts.calls} value={String(calls)} text={texts.callsText(counts.heard)} />
      <Figure label={texts.assisted} value={share(assisted, calls)} text={texts.assistedText} />
      <Figure
        label={texts.used}
        value={share(used, shown)}
        text={texts.usedText(opened, dismissed, judged)}
      />
      <Figure label={texts.time} value={time} text={texts.timeText(mostTime)} />
      <Figure label={texts.wrapped} value={share(wrapped, ended)} text={texts.wrappedText} />
    </div>
  );
}

/** What the calls were about; nothing while none was summed up. */
function Categories({ visit, review: { categories } }: PageProps) {
  const texts = reviewTexts(visit.language);
  const names = wrapTexts(visit.language).categories;
  if (categories.length === 0) return null;
  return (
    <section class="card mb-3" aria-labelledby="categories">
      <div class="card-body">
        <h2 class="card-title" id="categories">
          {texts.categories}
        </h2>
        <dl class="row mb-0">
          {categories.map(({ category, calls }) => (
            <>
              <dt class="col-8 col-sm-4">{names[category]}</dt>
              <dd class="col-4 col-sm-8">{calls}</dd>
            </>
          ))}
        </dl>
      </div>
    </section>
  );
}

function Figure({ label, value, text }: Readonly<Record<'label' | 'value' | 'text', string>>) {
  return (
    <section class="col-sm-6 col-lg-4">
      <div class="card h-100">
        <div class="card-body">
          <h2 class="subheader">{label}</h2>
          <p class="h1 mb-1">{value}</p>
          <p class="text-secondary mb-0">{text}</p>
        </div>
      </div>
    </section>
  );
}
