import { dayWords } from '@zhutui/wording';
import { Alert } from 'antd';
import type { Plan } from '../../components/plan.ts';
import type { RunSet, Standing } from './allocation-views.ts';
import { countOf, UNDER_REVIEW } from './set-standing.tsx';

/** Says that a run may come too early: applications may still arrive, or are not decided yet. */
export function EarlyWarnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <Alert
      className="reasons"
      type="warning"
      showIcon
      title="现在分配可能过早"
      description={
        <ul>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      }
    />
  );
}

/** Why a run over the set may come too early; [] where it does not. Places given back are handed on at any time. */
export function earlyWarnings(plan: Plan, { route, moment }: RunSet, counts: Standing): readonly string[] {
  if (moment === 'intake') return [];
  const own = route === null ? counts : counts.filter((count) => count.route === route);
  const underReview = countOf(own, UNDER_REVIEW);
  const lastDay = plan.lastDay === null ? '' : `（${dayWords(plan.lastDay)}截止）`;
  return [
    ...(plan.isOpen ? [`申报期尚未结束${lastDay}，此后到达的申报不在这次分配之内。`] : []),
    ...(underReview > 0 ? [`仍有 ${underReview} 件尚在审核，审核通过后不在这次分配之内。`] : []),
  ];
}
