import type { Visit } from '#src/console/console-route.ts';
import type { CallReview } from '#src/hotline/review-calls.ts';
import { may } from '#src/people/rights.ts';
import { reviewTexts } from './review-texts.ts';

const columns = ['wrong', 'missing', 'outdated', 'unanswered'] as const;

/** What calls lacked, by procedure. */
export function ReviewGaps({ visit, gaps }: { readonly visit: Visit; readonly gaps: CallReview['gaps'] }) {
  const texts = reviewTexts(visit.language);
  return (
    <section class="card" aria-labelledby="lacking">
      <div class="card-body">
        <h2 class="card-title" id="lacking">
          {texts.gaps}
        </h2>
        {gaps.length === 0 ? <p class="mb-0">{texts.noGaps}</p> : <GapTable visit={visit} gaps={gaps} />}
      </div>
    </section>
  );
}

function GapTable({ visit, gaps }: { readonly visit: Visit; readonly gaps: CallReview['gaps'] }) {
  const texts = reviewTexts(visit.language);
  return (
    <>
      <p>{may(visit.staff, 'gaps.read') ? <a href="/console/gaps">{texts.gapsText}</a> : texts.gapsText}</p>
      <div class="table-responsive">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{texts.topic}</th>
              {columns.map((column) => (
                <th scope="col">{texts[column]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {gaps.map((gap) => (
              <tr>
                <th scope="row">{gap.code === null ? texts.noTopic : `${gap.title ?? ''} (${gap.code})`}</th>
                {columns.map((column) => (
                  <td>{gap[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
