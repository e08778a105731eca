/** Who has to act so that a failed payment can be made again. */
export type ToAct = 'applicant' | 'finance';

/** What a bank's code means to people. */
export interface Failure {
  readonly reason: string;
  readonly act: ToAct;
  readonly advice: string;
}

const NEW_CARD = '请本人持身份证到发卡银行办理，再拨打12351或到服务站更新卡号';

/** The house's return codes; another bank's adapter translates its own into these. */
export const failureCodes: Readonly<Record<string, Failure>> = {
  E01: { reason: '户名与账号不一致', act: 'applicant', advice: '请本人核对姓名和互助服务卡卡号' },
  E02: { reason: '账户已销户', act: 'applicant', advice: NEW_CARD },
  E03: { reason: '卡未激活', act: 'applicant', advice: '请本人持身份证到发卡银行激活此卡' },
  E04: { reason: '卡已挂失或换新', act: 'applicant', advice: NEW_CARD },
  E05: { reason: '卡已过有效期', act: 'applicant', advice: NEW_CARD },
  E06: { reason: '二、三类账户超过收款限额', act: 'applicant', advice: '请本人到发卡银行调整账户类别或限额' },
  E07: { reason: '账号不存在或录入有误', act: 'applicant', advice: '请本人核对互助服务卡卡号' },
  E90: { reason: '付款账户余额不足', act: 'finance', advice: '请财务人员补足账户后重新发放' },
};

const UNLISTED: Failure = {
  reason: '银行未能入账，代码未登记',
  act: 'finance',
  advice: '请财务人员向银行查明原因',
};

/** The plain words for a code; one that nobody has listed yet goes to finance. */
export const failureOf = (code: string): Failure => failureCodes[code] ?? UNLISTED;
