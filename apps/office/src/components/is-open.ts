import type { ApplicationState } from '@zhutui/contract';

/** Whether an application still waits for the union's decision, so that the days promised for it run. */
export const isOpen = ({ state }: { readonly state: ApplicationState }): boolean => OPEN.includes(state);

const OPEN: readonly ApplicationState[] = ['submitted', 'reviewing', 'onHold', 'referred'];
