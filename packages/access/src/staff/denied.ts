import { type Refused, refused } from '@zhutui/core';

/** What somebody without the right hears. */
export const denied = (): Refused =>
  refused({ code: 'denied', message: '您没有办理此事的权限，如有需要请联系系统管理员。' });
