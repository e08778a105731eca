import type { Decision } from '../scheme/decision.ts';
import { ZERO } from '../values/money.ts';
import type { Reason, Refused } from '../values/result.ts';

/** Why the rules of a plugin gave no decision. */
export type PluginFault = 'threw' | 'ambient' | 'shape' | 'deadline' | 'memory' | 'died' | 'resting' | 'load';

const CODE = 'plugin-failed';

/** What staff read where rules failed: the application is for a person, and cannot be approved until they are mended. */
export const pluginFailed = (title: string, fault: PluginFault, sentence?: string): Reason => ({
  code: CODE,
  message: `“${title}”的规则运行出错（${WORDS[fault]}${sentence === undefined ? '' : `：${sentence}`}），转人工复核。规则修复前不能批准，请告知系统管理员。`,
});

/** The same where a set was to be decided on, or a place in it: nothing is changed. */
export const allotFailed = (title: string, fault: PluginFault, sentence?: string): Reason => ({
  code: CODE,
  message: `“${title}”统一分配的规则运行出错（${WORDS[fault]}${sentence === undefined ? '' : `：${sentence}`}），这次未作任何改动。请稍后再试；仍然出错的，请告知系统管理员。`,
});

const WORDS: Readonly<Record<PluginFault, string>> = {
  threw: '条款的规则出错',
  ambient: '规则读取了时钟、随机数或外部环境',
  shape: '结果不合规',
  deadline: '运算超时',
  memory: '占用内存过多',
  died: '运算意外中断',
  resting: '连续出错，暂停运行，请稍后再试',
  load: '规则未能装载',
};

/** Whether a refusal says that the rules failed, rather than anything about the facts. */
export const isPluginFailure = ({ reasons }: Refused): boolean => reasons.some(({ code }) => code === CODE);

/** What rules that failed come to: nothing found, nothing granted, for a person to look at. */
export const FAILED_DECISION: Decision = Object.freeze({
  outcome: 'referred',
  amount: ZERO,
  findings: Object.freeze([]),
  items: Object.freeze([]),
  missing: Object.freeze([]),
});
