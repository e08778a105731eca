import { useQuery } from '@tanstack/react-query';
import { notedFields, typedFrom, useForm } from '@zhutui/form';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { Loaded } from '../../components/answered.tsx';
import type { PlanRoute } from '../../components/plan-route-picker.tsx';
import { ClaimFields } from './claim-fields.tsx';
import type { Filed } from './filing.ts';

interface CorrectFilingProps {
  readonly filed: Filed;
  readonly employerId: string;
  readonly close: () => void;
}

/** The form as it was filed, what is to be put right told at each question. */
export function CorrectFiling(props: CorrectFilingProps) {
  const { scheme, route: name } = props.filed;
  const read = useQuery(trpc.schemes.read.queryOptions({ id: scheme }));
  return (
    <Loaded read={read}>
      {(plan) => {
        const route = plan?.routes.find((one) => one.route === name);
        return plan === null || route === undefined ? (
          <p>这件申报所属的助推计划未公布，请联系审核部门。</p>
        ) : (
          <Correction {...props} plan={plan} route={route} />
        );
      }}
    </Loaded>
  );
}

function Correction({ filed, employerId, plan, route, close }: CorrectFilingProps & PlanRoute) {
  const { id, version, claim } = filed;
  const [fields] = useState(() => notedFields(filed.fields, filed.notes));
  const form = useForm(fields, typedFrom(fields, claim));
  const correct = useWrite(trpc.units.correct.mutationOptions(), { said: '补正已提交。', done: close });
  return (
    <ClaimFields
      filing={{ plan, route }}
      form={form}
      send="提交补正"
      busy={correct.busy}
      reasons={correct.reasons}
      back={close}
      done={() => correct.send({ employerId, id, version, claim: form.read.answers })}
    />
  );
}
