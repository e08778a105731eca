import type { ApplicationState } from '@zhutui/contract';
import { stateHints } from '@zhutui/wording';

const ELSEWHERE = '可由职工本人登录在线系统查看';

/** What a state means to the unit's union: reasons that are told to the worker alone are not promised here. */
export const unitHints: Readonly<Record<ApplicationState, string>> = {
  ...stateHints,
  returned: '申报信息需要补正，请按上述要求修改后重新提交，也可由职工本人补正。',
  onHold: `有关情况需要核实，暂缓办理，原因${ELSEWHERE}；核实后继续审核，无需重新提交。`,
  notDrawn: `符合条件，但未在抽签中选中，依据${ELSEWHERE}。`,
  quotaFull: `名额或资金已用完，依据${ELSEWHERE}。`,
  refused: `审核未通过，原因${ELSEWHERE}。`,
};
