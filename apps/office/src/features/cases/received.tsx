import { moneyWords } from '@zhutui/wording';
import { Panel } from '../../components/panel.tsx';
import type { Case } from './case-views.ts';

type Award = Case['history'][number];

/** What the member has been granted before, here or on imported records. */
export const Received = ({ history }: { readonly history: Case['history'] }) => (
  <Panel title="以往受助">
    {history.length === 0 ? (
      <p className="quiet">没有以往受助记录。</p>
    ) : (
      <ul className="received">
        {history.map((award) => (
          <li key={keyOf(award)}>
            <strong>{award.planYear}年度</strong> {award.state !== 'filed' && moneyWords(award.amount)}{' '}
            {STATES[award.state]}
            {award.own !== undefined && award.own !== award.amount && `，其中本人${moneyWords(award.own)}`}
            <div className="quiet">{particularsOf(award)}</div>
          </li>
        ))}
      </ul>
    )}
  </Panel>
);

const STATES: Readonly<Record<Award['state'], string>> = {
  granted: '已批准',
  paid: '已发放',
  reversed: '已撤销',
  filed: '已申报，正在办理',
};

const keyOf = (award: Award): string =>
  [award.programme, award.planYear, award.route, award.certificate, award.amount, award.state].join(' ');

function particularsOf({ programme, occupation, level, certificate, on, state }: Award): string {
  const number = typeof certificate === 'string' ? `证书 ${certificate}` : undefined;
  const day = on === undefined ? undefined : `${on}${state === 'filed' ? '申报' : '批准'}`;
  return [programme, occupation, level, number, day].filter((part) => part !== undefined).join(' · ');
}
