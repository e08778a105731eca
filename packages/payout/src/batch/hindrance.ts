import type { ApplicationState, Reason } from '@zhutui/core';
import type { AwardItemTable } from '@zhutui/db';
import { PAYS_IN } from '../shop/pays-in.ts';

/** Why an awaiting item is not paid now. */
export type Hindrance = 'notDue' | 'noCard' | 'noAccount' | 'withBase' | 'own';

type Item = Pick<AwardItemTable, 'id' | 'name' | 'due'> & { readonly standing: ApplicationState };

/** The same in words, with what to do about it. */
export const hindranceReason = (hindrance: Hindrance, item: Item): Reason => ({
  ...WORDS[hindrance](item),
  path: item.id,
});

const WORDS: Readonly<Record<Hindrance, (item: Item) => Reason>> = {
  own: () => ({ code: 'own-item', message: '其中有您本人的款项，请由其他人员制单。' }),
  notDue: (item) => ({
    code: 'not-due',
    message: PAYS_IN.includes(item.standing)
      ? `${item.name}的这一笔要到${item.due ?? ''}才能发放，请先不选。`
      : `${item.name}的申报正在公示或尚有异议，公示期满无异议后才能发放，请先不选。`,
  }),
  noCard: (item) => ({
    code: 'no-card',
    message: `${item.name}还没有登记互助服务卡。请先不选，由名册管理员在“基础信息导入”更新会员卡号后再发放。`,
  }),
  noAccount: (item) => ({
    code: 'no-account',
    message: `${item.name}还没有核对过的收款账户。请先不选，在“收款账户”中登记账户并由另一人核对后再发放。`,
  }),
  withBase: (item) => ({
    code: 'with-base',
    message: `${item.name}的这笔配比随基础资助在同一笔中发放，由基础资助的付款单位制单时一并列入，请先不选。`,
  }),
};
