import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Form } from '@zhutui/form';
import { trpc } from '../../calls/client.ts';
import type { PlanRoute } from '../../components/plan-route-picker.tsx';
import { Sentence } from '../../components/sentence.tsx';

interface StandingProps {
  readonly filing: PlanRoute;
  readonly form: Form;
}

/**
 * What the notice already says to half a form, and which answer would settle most. Numbers and other free text are left
 * out, and so is what is recorded of the member: that comes with the check.
 */
export function Standing({ filing, form }: StandingProps) {
  const { plan, route } = filing;
  const free = new Set(form.fields.filter(({ kind }) => kind === 'text').map(({ name }) => name));
  const given = Object.entries(form.read.answers).filter(([name]) => !free.has(name));
  const { member, employer, registers } = plan.needs;
  const skipped = [...member, ...employer, ...registers].map(({ path }) => path).concat('received.before');
  const said = useQuery(
    trpc.schemes.precheck.queryOptions(
      { scheme: plan.id, route: route.route, answers: { claim: Object.fromEntries(given) }, skipped },
      { placeholderData: keepPreviousData },
    ),
  );
  if (said.data?.ok !== true) return null;
  const { decided, open, next } = said.data.value;
  const against = decided.filter(({ verdict }) => verdict === 'unmet');
  return (
    <div aria-live="polite" className="standing">
      <p className="quiet">
        已定 {decided.length} 条，待定 {open.length} 条
        {next === null ? '。' : `；先填“${next.label}”最能定论。`}
      </p>
      {against.length > 0 && (
        <ul aria-label="已不符合的条款">
          {against.map(({ sentence }) => (
            <li key={sentence}>
              不符合：
              <Sentence sentence={sentence} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
