import type { ApplicationState, BatchState, Channel, ItemState, Outcome } from '@zhutui/core';

/** The official words for where an application stands. */
export const stateWords: Readonly<Record<ApplicationState, string>> = {
  submitted: '待受理',
  reviewing: '审核中',
  returned: '补正',
  onHold: '暂缓办理',
  referred: '复核',
  passed: '通过（待分配）',
  approved: '待拨付',
  published: '公示',
  notDrawn: '未中签',
  quotaFull: '名额已满',
  waiting: '候补',
  refused: '不予通过',
  withdrawn: '已撤回',
  paid: '已拨付',
  failed: '拨付失败',
};

/** What a state means for the applicant and what comes next. */
export const stateHints: Readonly<Record<ApplicationState, string>> = {
  submitted: '申报已提交，等待工作人员受理。',
  reviewing: '已受理，正在审核申请人资格及申报信息。',
  returned: '申报信息需要补正，请按提示修改后重新提交。',
  onHold: '有关情况需要核实，暂缓办理，原因见下方说明；核实后继续审核，您无需重新提交。',
  referred: '本件需进一步复核，请耐心等待。',
  passed: '审核已通过，名额按通知规定统一分配，请等待分配结果。',
  published: '审核已通过，正在公示；公示期满无异议后拨付。',
  notDrawn: '符合条件，但未在抽签中选中，依据见下方说明。',
  quotaFull: '名额或资金已用完，依据见下方说明。',
  waiting: '已列入候补，如有名额空出将依次递补。',
  approved: '审核已通过，资金将分批划拨至本人互助服务卡账户。',
  refused: '审核未通过，原因见下方说明。',
  withdrawn: '申报已撤回。',
  paid: '资金已划拨至本人互助服务卡账户。',
  failed: '资金未能划拨成功，工作人员将与您联系核对互助服务卡信息。',
};

/** Said where the rules could not work out a place as an application arrived. */
export const placeOpenWords = '名额待核定：申报已收到，按到达次序排列，名额由工作人员核定后告知。';

/** `审核第 1 级（单位工会），共 3 级`: where an application stands that bodies review one after another. */
export const levelWords = ({
  level,
  of,
  body,
}: {
  readonly level: number;
  readonly of: number;
  readonly body: string;
}): string => `审核第 ${level} 级（${body}），共 ${of} 级`;

export const itemWords: Readonly<Record<ItemState, string>> = {
  awaiting: '待拨付',
  batched: '拨付中',
  paid: '已拨付',
  failed: '拨付失败（退票）',
  reversed: '已撤销',
};

export const batchWords: Readonly<Record<BatchState, string>> = {
  prepared: '待复核',
  checked: '待放行',
  released: '已放行',
  settled: '已回盘',
  rejected: '已退回',
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  eligible: '符合条件',
  refused: '不符合条件',
  incomplete: '信息不全',
  referred: '需人工核定',
};

export const channelWords: Readonly<Record<Channel, string>> = {
  web: '在线系统',
  app: '手机APP',
  hotline: '12351职工服务热线',
  station: '街道乡镇工会服务站',
  paper: '纸质申请表',
  roster: '名册',
};
