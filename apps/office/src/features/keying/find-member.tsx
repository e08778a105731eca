import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import type { UnitMember } from './filing.ts';

interface FindMemberProps {
  readonly employerId: string;
  readonly picked: UnitMember | undefined;
  readonly pick: (member: UnitMember | undefined) => void;
  readonly problem: string | undefined;
}

/** One of the unit's own people, found by name or the end of the ID number. */
export function FindMember({ employerId, picked, pick, problem }: FindMemberProps) {
  const [text, setText] = useState('');
  const typed = text.trim();
  const members = useQuery(
    trpc.units.members.queryOptions(
      { employerId, ...(typed === '' ? {} : { text: typed }) },
      { placeholderData: keepPreviousData },
    ),
  );
  const found = members.data?.ok === true ? members.data.value : undefined;
  const offered = [...(picked === undefined ? [] : [picked]), ...(found?.members ?? [])];
  const options = [...new Map(offered.map((member) => [member.id, member])).values()];
  return (
    <Form.Item
      label="职工"
      htmlFor="member"
      required
      validateStatus={problem === undefined ? '' : 'error'}
      help={problem}
      extra={typeof found?.cursor === 'string' ? '人数较多，请输入姓名查找。' : undefined}
    >
      <Select
        id="member"
        showSearch={{ filterOption: false, onSearch: setText }}
        placeholder="输入姓名查找"
        loading={members.isFetching}
        notFoundContent={members.isFetching ? '正在查找……' : '本单位会员中没有找到。'}
        value={picked?.id ?? null}
        onChange={(id: string | null) => pick(options.find((member) => member.id === id))}
        options={options.map(({ id, name, idNumber }) => ({ value: id, label: `${name}　${idNumber}` }))}
      />
    </Form.Item>
  );
}
