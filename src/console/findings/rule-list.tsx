import { dayInVietnam } from '#src/clock.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { speaksForCentre } from '#src/monitoring/confirm-for-staff.ts';
import type { ShownRule } from '#src/monitoring/list-violations.ts';
import { may } from '#src/people/rights.ts';
import { findingsTexts, sayDay } from './findings-texts.ts';

type Shown = { readonly visit: Visit; readonly rules: readonly ShownRule[] };

/** The rules, where the law says so, and who confirmed them; open while none of them is. */
export function RuleList({ visit, rules }: Shown) {
  const texts = findingsTexts(visit.language);
  const waiting = rules.filter(({ confirmed }) => confirmed === null).length;
  return (
    <details class="card mb-3" open={waiting === rules.length}>
      <summary class="card-header rule-head">
        <span>{texts.rules}</span>
        {waiting > 0 ? <Badge tone="yellow">{texts.rulesWaiting(waiting)}</Badge> : null}
      </summary>
      {waiting > 0 ? <p class="card-body text-secondary mb-0">{texts.unconfirmed}</p> : null}
      <ul class="list-group list-group-flush" id="rules" data-live="findings">
        {rules.map((rule) => (
          <li class="list-group-item rule-line">
            <div>
              <strong>{rule.name}</strong>
              <div class="text-secondary">{`${texts.anchor}: ${rule.anchor}`}</div>
              {rule.confirmed ? (
                <div>
                  {texts.confirmedBy(
                    rule.confirmed.confirmedBy,
                    sayDay(dayInVietnam(rule.confirmed.confirmedAt)),
                  )}
                </div>
              ) : null}
            </div>
            <Change visit={visit} rule={rule} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Change({ visit, rule }: { readonly visit: Visit; readonly rule: ShownRule }) {
  const texts = findingsTexts(visit.language);
  if (!may(visit.staff, 'findings.settle') || !speaksForCentre(visit.staff)) return null;
  const act = rule.confirmed ? 'withdraw' : 'confirm';
  return (
    <PostForm visit={visit} action="/findings/rules" confirm={texts.ruleAsk[act](rule.name)}>
      <input type="hidden" name="violation" value={rule.violation} />
      <input type="hidden" name="version" value={rule.version} />
      <input type="hidden" name="act" value={act} />
      <button class={rule.confirmed ? 'btn' : 'btn btn-primary'} type="submit">
        {texts.ruleDo[act]}
      </button>
    </PostForm>
  );
}
