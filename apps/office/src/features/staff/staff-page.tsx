import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { Loaded } from '../../components/answered.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Records } from '../../components/records.tsx';
import { Tag } from '../../components/tag.tsx';
import { DisableStaff } from './disable-staff.tsx';
import { NewStaff } from './new-staff.tsx';
import { roleTitles, type Staff } from './roles.ts';
import './staff.css';

/** Accounts of the staff: who there is with which duties, new ones, and taking one out of use. */
export function StaffPage() {
  const staff = useQuery(trpc.staff.list.queryOptions());
  const [asking, setAsking] = useState(false);
  return (
    <>
      <PageHead
        title="工作人员账号"
        beside={
          <Button type="primary" onClick={() => setAsking(true)}>
            开立账号
          </Button>
        }
      >
        制单、复核、放行不得由同一人担任；系统管理员不得兼任其他岗位。停用后，该账号的登录立即失效。
      </PageHead>
      <section className="panel" aria-label="账号列表">
        <Loaded read={staff}>
          {(found) => (
            <Records
              label="账号列表"
              rows={found}
              columns={COLUMNS}
              keyOf={({ id }) => id}
              empty="还没有账号。"
            />
          )}
        </Loaded>
      </section>
      {asking && <NewStaff close={() => setAsking(false)} />}
    </>
  );
}

const COLUMNS = [
  { title: '用户名', head: true as const, cell: ({ username }: Staff) => username },
  { title: '姓名', head: true as const, cell: ({ name }: Staff) => name },
  { title: '岗位', cell: ({ roles }: Staff) => <Roles roles={roles} /> },
  {
    title: '状态',
    cell: ({ disabled }: Staff) => (disabled ? <Tag>已停用</Tag> : <Tag tone="good">在用</Tag>),
  },
  { title: '办理', cell: (one: Staff) => (one.disabled ? null : <DisableStaff one={one} />) },
];

const Roles = ({ roles }: Pick<Staff, 'roles'>) => (
  <>
    {roles.map(({ role, scope }) => (
      <div key={`${role} ${scope}`}>
        {roleTitles[role]}
        {scope !== '*' && role !== 'unit' && <span className="quiet">　{scope}</span>}
      </div>
    ))}
  </>
);
