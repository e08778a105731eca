import type { Outputs } from '@zhutui/contract';
import { dayWords } from '@zhutui/wording';

interface NotOpenProps {
  readonly of: Pick<Outputs['schemes']['list'][number], 'stands' | 'firstDay' | 'lastDay'>;
  /** 本计划 or 本类. */
  readonly what: string;
}

/** That applications are not taken yet, or no longer; nothing while they are. */
export function NotOpen({ of: { stands, firstDay, lastDay }, what }: NotOpenProps) {
  if (stands === 'open') return null;
  return (
    <p className="notice notice-wait">
      {stands === 'before'
        ? `${what}尚未开始申报${firstDay === null ? '' : `，自${dayWords(firstDay)}起受理`}；现在可以查看内容，届时再来提交。`
        : `${what}申报已截止${lastDay === null ? '' : `（截止日期：${dayWords(lastDay)}）`}，可查看内容，不能再提交。`}
    </p>
  );
}
