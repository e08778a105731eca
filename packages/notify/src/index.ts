export { type Delivery, deliver } from './deliver.ts';
export { enqueue, type Message } from './enqueue.ts';
export { type MessageEntry, type MessageState, messageLog } from './message-log.ts';
export type { MessagePort, OutgoingMessage, SendOutcome } from './message-port.ts';
export { maskPhone, parsePhone } from './phone.ts';
export { render, type Variables, type Wording } from './render.ts';
export { type SandboxMessage, sandboxMessages, sandboxPort } from './sandbox.ts';
export { signature, type TemplateName, templates } from './templates.ts';
