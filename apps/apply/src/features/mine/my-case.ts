import type { Outputs } from '@zhutui/contract';

export type MyCase = Extract<Outputs['mine']['read'], { ok: true }>['value'];
