import type { Coded } from '../api';
import { Copy } from '../ui/copy';
import { RuleLink } from '../ui/rule-link';
import { codeUnits } from './lines';
import { litByIds, type Lit } from './lit';

/** What must be asked of the nurse, and what a person must judge. */
export function Queries({ coded, light }: { coded: Coded; light(lit: Lit | null): void }) {
  if (coded.queries.length + coded.review.length === 0) return null;
  const all = coded.queries.map((query) => query.ask).join('\n');
  const pointing = (ids: string[]) => ({ onMouseEnter: () => light(litByIds(ids)), onMouseLeave: () => light(null) });
  return (
    <section class="card queries" aria-labelledby="queries">
      <header>
        <h2 id="queries">To ask</h2>
        {coded.queries.length > 1 && <Copy text={all} label="Copy all" quiet />}
      </header>
      <ul>
        {coded.queries.map((query) => (
          <li key={query.ask} {...pointing(query.administrations)}>
            <p class="ask">
              {query.ask} <Copy text={query.ask} label="Copy" quiet />
            </p>
            {query.outcomes.length > 0 && (
              <dl>
                {query.outcomes.map((outcome) => (
                  <div key={outcome.when}>
                    <dt>{outcome.when}</dt>
                    <dd class="code">{outcome.lines.length === 0 ? 'nothing' : outcome.lines.map(codeUnits).join('  ')}</dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
        {coded.review.map((review) => (
          <li key={review.because.map((because) => because.says).join()} {...pointing(review.administrations)}>
            <p class="ask">
              <span class="tag warn">judge</span>{' '}
              {review.because.map((because) => (
                <span key={because.says}>
                  {because.says} <RuleLink name={because.rule} />{' '}
                </span>
              ))}
            </p>
            {review.suggests.length > 0 && <p class="code">{review.suggests.map(codeUnits).join('  ')}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
