import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { type RoleName, roleTitles, scopeOf } from './roles.ts';

/** A role as far as it has been picked. */
export interface AskedGrant {
  readonly role: RoleName | undefined;
  /** `*`, a body's name or a unit's id. */
  readonly scope: string;
}

export const askedWell = ({ role, scope }: AskedGrant): boolean => role !== undefined && scope !== '';

interface GrantsFieldProps {
  readonly grants: readonly AskedGrant[];
  readonly change: (next: readonly AskedGrant[]) => void;
}

/** The duties of an account, each with the body or unit it is for. */
export const GrantsField = ({ grants, change }: GrantsFieldProps) => (
  <fieldset className="ruling">
    <legend>岗位</legend>
    {grants.map((grant, at) => (
      <div className="line grant" key={at}>
        <Select
          aria-label={`岗位 ${at + 1}`}
          className="grant-role"
          placeholder="选择岗位"
          value={grant.role ?? null}
          onChange={(role: RoleName | null) =>
            role !== null &&
            change(grants.with(at, { role, scope: ANYWHERE.includes(scopeOf(role)) ? '*' : '' }))
          }
          options={ROLES}
        />
        <ScopePicker grant={grant} at={at} pick={(scope) => change(grants.with(at, { ...grant, scope }))} />
        {grants.length > 1 && (
          <Button size="small" onClick={() => change(grants.filter((_, other) => other !== at))}>
            去掉
          </Button>
        )}
      </div>
    ))}
    <Button size="small" onClick={() => change([...grants, { role: undefined, scope: '' }])}>
      再加一个岗位
    </Button>
  </fieldset>
);

/** Roles whose scope need not be named. */
const ANYWHERE: readonly string[] = ['any', 'body'];

const ROLES = Object.entries(roleTitles).map(([value, label]) => ({ value: value as RoleName, label }));

interface ScopePickerProps {
  readonly grant: AskedGrant;
  readonly at: number;
  readonly pick: (scope: string) => void;
}

function ScopePicker({ grant: { role, scope }, at, pick }: ScopePickerProps) {
  const kind = role === undefined ? 'any' : scopeOf(role);
  if (kind === 'any') return null;
  if (kind === 'body') return <BodyPicker at={at} scope={scope} pick={pick} />;
  return kind === 'funder' ? (
    <FunderPicker at={at} scope={scope} pick={pick} />
  ) : (
    <EmployerPicker at={at} scope={scope} pick={pick} />
  );
}

interface PickerProps {
  readonly at: number;
  readonly scope: string;
  readonly pick: (scope: string) => void;
}

/** A reviewer works for all, or for one of the bodies that a plan names as reviewing one after another. */
function BodyPicker({ at, scope, pick }: PickerProps) {
  const plans = useQuery(trpc.schemes.list.queryOptions());
  const bodies = (plans.data ?? [])
    .flatMap(({ reviews, routes }) => [...reviews, ...routes.flatMap((route) => route.reviews)])
    .flatMap(({ value }) => value as readonly string[]);
  if (bodies.length === 0) return null;
  return (
    <Select
      aria-label={`审核机构 ${at + 1}`}
      className="grant-scope"
      value={scope}
      onChange={(next: string) => pick(next)}
      options={[
        { value: '*', label: '不分机构' },
        ...[...new Set(bodies)].map((name) => ({ value: name, label: name })),
      ]}
    />
  );
}

function FunderPicker({ at, scope, pick }: PickerProps) {
  const plans = useQuery(trpc.schemes.list.queryOptions());
  const names = (plans.data ?? []).flatMap(({ funder, matches }) => [
    funder,
    ...matches.map((match) => match.funder ?? ''),
  ]);
  const funders = [...new Set(names)].filter((name) => name !== '');
  return (
    <Select
      aria-label={`出资单位 ${at + 1}`}
      className="grant-scope"
      placeholder="选择出资单位"
      value={scope === '' ? null : scope}
      onChange={(next: string | null) => pick(next ?? '')}
      options={funders.map((name) => ({ value: name, label: name }))}
    />
  );
}

function EmployerPicker({ at, scope, pick }: PickerProps) {
  const [text, setText] = useState('');
  const employers = useQuery(trpc.staff.employers.queryOptions({ text }));
  return (
    <Select
      aria-label={`用人单位 ${at + 1}`}
      className="grant-scope"
      placeholder="输入单位名称查找"
      showSearch={{ filterOption: false, onSearch: setText }}
      value={scope === '' ? null : scope}
      onChange={(next: string | null) => pick(next ?? '')}
      options={(employers.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
