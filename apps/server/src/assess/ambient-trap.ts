let read: string | undefined;

/** What was read of the world since it was last asked; then forgotten. Known even where a rule swallowed the error. */
export function takeAmbientRead(): string | undefined {
  const taken = read;
  read = undefined;
  return taken;
}

/**
 * From here on, whoever reads the clock, chance or the time zone, or sets a timer, gets an error. Dates that are given
 * are read as before.
 */
export function trapAmbient(): void {
  trapDate();
  replace(Math, 'random', trap('Math.random'));
  replace(performance, 'now', trap('performance.now'));
  for (const name of ['hrtime', 'uptime', 'cpuUsage'] as const)
    replace(process, name, trap(`process.${name}`));
  for (const name of ['getRandomValues', 'randomUUID'] as const)
    replace(crypto, name, trap(`crypto.${name}`));
  replace(Intl, 'DateTimeFormat', trap('Intl.DateTimeFormat'));
  for (const name of ['setTimeout', 'setInterval', 'setImmediate', 'fetch'] as const)
    replace(globalThis, name, trap(name));
}

function trapDate(): void {
  const trapped = new Proxy(Date, {
    apply: trap('Date'),
    construct: (target, given, made) =>
      given.length === 0 ? trap('new Date')() : (Reflect.construct(target, given, made) as object),
  });
  replace(Date, 'now', trap('Date.now'));
  replace(Date.prototype, 'constructor', trapped);
  replace(globalThis, 'Date', trapped);
}

const trap = (name: string) => (): never => {
  read = name;
  throw new Error(`rules may not use ${name}: what they need of the world is given as a fact`);
};

const replace = (on: object, name: string, value: unknown): void => {
  Object.defineProperty(on, name, { value, configurable: false, writable: false });
};
