// @ts-check

/**
 * Progress goes to stderr: stdout belongs to the task.
 * @param {string} line
 */
export const say = (line) => console.error(`zhutui: ${line}`);

/** A fault whose one line is all that the user needs; no stack is shown. */
export class Fault extends Error {}
