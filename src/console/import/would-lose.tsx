import type { Fee } from '#knowledge/entry.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import type { Lost } from '#src/desk/import/lost-by.ts';
import { importTexts } from './import-texts.ts';

const mostShown = 8;

/** What today's text has and the file has not: told before a draft is made that takes it away. */
export function WouldLose({ visit, lost }: { readonly visit: Visit; readonly lost: Lost }) {
  const { lose } = importTexts(visit.language);
  const parts = [
    { title: lose.papers, names: lost.papers },
    { title: lose.fees, names: lost.fees.map((fee) => feeInWords(fee, lose.amount)) },
    { title: lose.cases, names: lost.cases },
  ];
  return (
    <Alert kind="warning" title={lose.title}>
      <dl class="found-lost">
        {parts
          .filter(({ names }) => names.length > 0)
          .map(({ title, names }) => (
            <div>
              <dt>{`${title} (${names.length})`}</dt>
              <dd lang="vi">
                {names.slice(0, mostShown).join(' · ')}
                {names.length > mostShown ? ` · ${lose.more(names.length - mostShown)}` : null}
              </dd>
            </div>
          ))}
      </dl>
      <p>{lose.text}</p>
    </Alert>
  );
}

function feeInWords({ amount, note = '' }: Fee, inWords: (amount: string) => string): string {
  if (amount === null) return note;
  const sum = inWords(String(amount).replace(/\B(?=(\d{3})+$)/g, '.'));
  return note ? `${sum} (${note})` : sum;
}
