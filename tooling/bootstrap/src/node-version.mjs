// @ts-check

/**
 * Why this Node cannot run the project, in one line; undefined when it can.
 * @param {string} version such as `20.19.0`
 * @returns {string | undefined}
 */
export function nodeFault(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return `zhutui needs Node 20.19 or newer; this is Node ${version}. Install a newer Node and start again.`;
}
