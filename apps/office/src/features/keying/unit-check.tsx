import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { ClaimCheck } from './claim-check.tsx';
import type { CheckStep, UnitFiling } from './filing.ts';

/** The check of what a unit's union fills in for one of its own members. */
export function UnitCheck({ filing, form, back, lodged }: CheckStep<UnitFiling>) {
  const { plan, route, unit, member } = filing;
  const { employerId } = unit;
  const claim = {
    employerId,
    memberId: member.id,
    scheme: plan.id,
    route: route.route,
    claim: form.read.answers,
  };
  const preview = useQuery(trpc.units.preview.queryOptions(claim));
  const apply = useWrite(trpc.units.submit.mutationOptions(), { done: lodged });
  return (
    <ClaimCheck
      plan={plan}
      route={route}
      form={form}
      told={[
        ['申报人', `${member.name} ${member.idNumber}`],
        ['申报单位', `${unit.name}工会`],
      ]}
      preview={preview}
      apply={apply}
      send={() => apply.send(claim)}
      back={back}
    />
  );
}
