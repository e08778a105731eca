import { useQuery } from '@tanstack/react-query';
import type { Outputs } from '@zhutui/contract';
import { trpc } from '../../calls/client.ts';
import { Answered } from '../../components/answered.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { DeclareMatch } from './declare-match.tsx';
import { UnitPayments } from './unit-payments.tsx';

type Units = Extract<Outputs['units']['mine'], { readonly ok: true }>['value'];
export type Unit = Units['units'][number];
export type MatchFields = Units['fields'];

/** What a unit adds from its own money for its people, and what it has paid of it. */
export function UnitPage() {
  const units = useQuery(trpc.units.mine.queryOptions());
  return (
    <>
      <PageHead title="单位配比补助">
        单位可对本单位享受市总工会助推资助的职工给予配比补助，由单位自行发放。在此申报配比办法，并登记已发放的款项。
      </PageHead>
      <Answered read={units}>
        {({ units: found, fields }) =>
          found.length === 0 ? (
            <p>您的账号还没有对应的单位，请联系系统管理员。</p>
          ) : (
            found.map((unit) => (
              <div key={unit.employerId}>
                <DeclareMatch unit={unit} fields={fields} />
                <UnitPayments unit={unit} />
              </div>
            ))
          )
        }
      </Answered>
    </>
  );
}
