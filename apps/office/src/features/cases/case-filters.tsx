import { useQuery } from '@tanstack/react-query';
import { stateWords } from '@zhutui/wording';
import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useMay } from '../../calls/me.ts';
import type { Plan } from '../../components/plan.ts';

/** What the list is narrowed to; it stands in the address. */
export interface CaseSearch {
  readonly state?: string;
  readonly scheme?: string;
}

interface CaseFiltersProps {
  readonly state: string | undefined;
  readonly scheme: string | undefined;
  readonly narrow: (search: CaseSearch) => void;
  readonly find: (text: string) => void;
  /** Only what waits at the viewer's own level of a review. */
  readonly mine: boolean;
  readonly keepMine: (mine: boolean) => void;
}

/** Narrows the list by state and plan, and finds by reference, name, ID number or phone. */
export function CaseFilters({ state, scheme, narrow, find, mine, keepMine }: CaseFiltersProps) {
  const may = useMay();
  const plans = useQuery(trpc.schemes.list.queryOptions());
  const [text, setText] = useState('');
  const search = searchOf(state, scheme);
  return (
    <search className="filters">
      <div className="wide">
        <label htmlFor="find">查找</label>
        <Input.Search
          id="find"
          placeholder="受理编号、姓名、身份证号或手机号"
          allowClear
          maxLength={100}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onSearch={(typed) => find(typed.trim())}
        />
      </div>
      <div className="narrow">
        <label htmlFor="state">状态</label>
        <Select
          id="state"
          className="full"
          value={state ?? ''}
          onChange={(next) =>
            narrow({ ...without(search, 'state'), ...(next === '' ? {} : { state: next }) })
          }
          options={[{ value: '', label: '全部' }, ...STATES]}
        />
      </div>
      <div className="narrow">
        <label htmlFor="scheme">助推计划</label>
        <Select
          id="scheme"
          className="full"
          popupMatchSelectWidth={false}
          value={scheme ?? ''}
          onChange={(next) =>
            narrow({ ...without(search, 'scheme'), ...(next === '' ? {} : { scheme: next }) })
          }
          options={[
            { value: '', label: '全部' },
            ...(plans.data ?? []).map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      </div>
      {may('application.decide') && hasLevels(plans.data ?? []) && (
        <Checkbox checked={mine} onChange={(event) => keepMine(event.target.checked)}>
          只看待我这一级审核的
        </Checkbox>
      )}
    </search>
  );
}

/** Whether any plan is reviewed by bodies one after another. */
const hasLevels = (plans: readonly Plan[]): boolean =>
  plans.some(({ reviews, routes }) =>
    [reviews, ...routes.map((route) => route.reviews)].some((one) => one.length > 0),
  );

const STATES = Object.entries(stateWords).map(([value, label]) => ({ value, label }));

const searchOf = (state: string | undefined, scheme: string | undefined): CaseSearch => ({
  ...(state === undefined ? {} : { state }),
  ...(scheme === undefined ? {} : { scheme }),
});

const without = (search: CaseSearch, name: keyof CaseSearch): CaseSearch =>
  Object.fromEntries(Object.entries(search).filter(([key]) => key !== name));
