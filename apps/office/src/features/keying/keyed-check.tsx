import { useQuery } from '@tanstack/react-query';
import { channelWords } from '@zhutui/wording';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { ClaimCheck } from './claim-check.tsx';
import type { CheckStep, Filing } from './filing.ts';

/** The check of what a caller, a visitor or a paper said. */
export function KeyedCheck({ filing, form, back, lodged }: CheckStep<Filing>) {
  const { plan, route, idNumber, channel } = filing;
  const claim = { scheme: plan.id, route: route.route, claim: form.read.answers, channel, idNumber };
  const preview = useQuery(trpc.cases.preview.queryOptions(claim));
  const apply = useWrite(trpc.cases.file.mutationOptions(), { done: lodged });
  return (
    <ClaimCheck
      plan={plan}
      route={route}
      form={form}
      told={[
        ['身份证号', idNumber],
        ['申报渠道', channelWords[channel]],
      ]}
      preview={preview}
      apply={apply}
      send={() => apply.send(claim)}
      back={back}
    />
  );
}
