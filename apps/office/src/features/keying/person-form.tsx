import { useQuery } from '@tanstack/react-query';
import type { Channel } from '@zhutui/contract';
import { day, parseIdNumber } from '@zhutui/core';
import { channelWords } from '@zhutui/wording';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { channelsOf, type Plan } from '../../components/plan.ts';
import { type PlanRoute, PlanRoutePicker, routesOf } from '../../components/plan-route-picker.tsx';
import type { Filing } from './filing.ts';

interface PersonFormProps {
  readonly plans: readonly Plan[];
  readonly start: Filing | undefined;
  readonly done: (filing: Filing) => void;
}

/** The ways in by which staff fill in for others. */
const ASSISTED: readonly Channel[] = ['hotline', 'station', 'paper'];

/** Who applies, how they came, and for what. */
export function PersonForm({ plans, start, done }: PersonFormProps) {
  const [idNumber, setIdNumber] = useState(start?.idNumber ?? '');
  const [picked, setPicked] = useState<PlanRoute | undefined>(start);
  const [channel, setChannel] = useState<Channel | undefined>(start?.channel);
  const [tried, setTried] = useState(false);
  const problem = useIdProblem(idNumber);
  const choices = routesOf(plans).filter((one) => one.route.isOpen && assistedIn(one).length > 0);
  const offered = picked === undefined ? [] : assistedIn(picked);
  const chosen = offered.find((one) => one === channel) ?? (offered.length === 1 ? offered[0] : undefined);
  const send = (): void => {
    setTried(true);
    if (problem === undefined && picked !== undefined && chosen !== undefined)
      done({ ...picked, idNumber, channel: chosen });
  };
  return (
    <section className="panel" aria-label="申报人与类别">
      <Form layout="vertical" className="answer-form" onFinish={send}>
        <Form.Item
          label="身份证号"
          htmlFor="id-number"
          required
          validateStatus={tried && problem !== undefined ? 'error' : ''}
          help={tried ? problem : undefined}
        >
          <Input
            id="id-number"
            autoFocus
            autoComplete="off"
            maxLength={40}
            value={idNumber}
            onChange={(event) => setIdNumber(event.target.value)}
          />
        </Form.Item>
        <PlanRoutePicker
          choices={choices}
          picked={picked}
          pick={setPicked}
          problem={tried && picked === undefined ? '请选择助推计划和类别。' : undefined}
        />
        <Form.Item
          label={<span id="channel-label">申报渠道</span>}
          required
          validateStatus={tried && picked !== undefined && chosen === undefined ? 'error' : ''}
          help={tried && picked !== undefined && chosen === undefined ? '请选择申报渠道。' : undefined}
        >
          {offered.length === 0 ? (
            <span className="quiet">先选择助推计划和类别。</span>
          ) : (
            <Radio.Group
              aria-labelledby="channel-label"
              value={chosen}
              onChange={(event) => setChannel(event.target.value as Channel)}
              options={offered.map((value) => ({ value, label: channelWords[value] }))}
            />
          )}
        </Form.Item>
        <Button type="primary" htmlType="submit">
          下一步：填写
        </Button>
        {choices.length === 0 && <p className="quiet">目前没有可以代为填报的助推计划。</p>}
      </Form>
    </section>
  );
}

const assistedIn = ({ plan, route }: PlanRoute): Channel[] => {
  const channels = channelsOf(plan, route);
  return ASSISTED.filter((channel) => channels.length === 0 || channels.includes(channel));
};

/** What is wrong with the number as typed; its check digit and age are tested here and again by the server. */
function useIdProblem(typed: string): string | undefined {
  const settings = useQuery(trpc.portal.settings.queryOptions());
  const today = settings.data?.today ?? null;
  if (typed.trim() === '') return '请填写申报人的身份证号。';
  if (today === null) return undefined;
  const read = parseIdNumber(typed, day(today));
  return read.ok ? undefined : read.reasons[0]?.message;
}
