import type { Reason } from '@zhutui/core';

/** The same for what is not there and what one may not see. */
export const NOT_FOUND: Reason = {
  code: 'not-found',
  message: '没有找到这一项，或您没有办理它的权限。请回到列表重新选择。',
};

export const NOT_YOURS: Reason = {
  code: 'not-found',
  message: '您没有办理这一资金的权限。请与管理员核对您的岗位。',
};

export const NOTHING_DUE: Reason = { code: 'nothing-due', message: '现在没有可以列入批次的款项。' };

export const MOVED: Reason = {
  code: 'batch-moved',
  message: '这一批次的状态已经变化，未作改动。请刷新页面后再办理。',
};

export const ITEM_MOVED: Reason = {
  code: 'item-moved',
  message: '有款项的状态刚刚变化，未作改动。请刷新列表后重新操作。',
};

export const OWN_ITEM: Reason = { code: 'own-item', message: '批次中有您本人的款项，请由其他人员办理。' };

export const OWN_CASE: Reason = {
  code: 'own-case',
  message: '这是您本人的申报，按回避规定请交由其他人员办理。',
};

export const SAME_PERSON: Reason = {
  code: 'same-person',
  message: '制单、复核、放行须由三人分别办理，您已经办理过这一批次的另一环节。',
};

export const NO_REASON: Reason = {
  code: 'no-reason',
  message: '请写明退回的原因（不超过200字）。',
  path: 'reason',
};
