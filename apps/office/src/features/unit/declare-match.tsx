import { typedFrom, useForm } from '@zhutui/form';
import { Button } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { AnswerForm } from '../../components/answer-form.tsx';
import { Answers } from '../../components/answers.tsx';
import { Panel } from '../../components/panel.tsx';
import { Reasons } from '../../components/reasons.tsx';
import type { MatchFields, Unit } from './unit-page.tsx';

interface DeclareMatchProps {
  readonly unit: Unit;
  readonly fields: MatchFields;
}

/** What the unit declares of its own match; the form's fields are those that the plans look at. */
export function DeclareMatch({ unit, fields }: DeclareMatchProps) {
  const [editing, setEditing] = useState(false);
  return (
    <Panel
      title={`${unit.name} · 配比办法`}
      beside={
        !editing && (
          <Button onClick={() => setEditing(true)}>{unit.match === null ? '申报配比办法' : '修改'}</Button>
        )
      }
    >
      {editing ? (
        <Declaration unit={unit} fields={fields} close={() => setEditing(false)} />
      ) : unit.match === null ? (
        <p>本单位还没有申报配比办法。</p>
      ) : (
        <Answers fields={fields} answers={unit.match} />
      )}
    </Panel>
  );
}

function Declaration({ unit, fields, close }: DeclareMatchProps & { readonly close: () => void }) {
  const form = useForm(fields, typedFrom(fields, unit.match ?? {}));
  const declare = useWrite(trpc.units.declare.mutationOptions(), { said: '配比办法已申报。', done: close });
  return (
    <>
      <p className="quiet">新的配比办法用于此后作出的资助决定，已生成的款项不变。</p>
      <AnswerForm
        form={form}
        send="申报"
        busy={declare.busy}
        done={() => declare.send({ employerId: unit.employerId, match: form.read.answers })}
        beside={<Button onClick={close}>取消</Button>}
      />
      <Reasons reasons={declare.reasons} />
    </>
  );
}
