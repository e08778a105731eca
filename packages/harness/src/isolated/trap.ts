/** Takes the clock, randomness, timers, the network, the console and the process away from what is loaded next. */
export function setTraps(tell: (what: string) => void): void {
  const forbid = (what: string) => (): never => {
    tell(what);
    throw new Error(`规则用到 ${what}`);
  };
  for (const name of FUNCTIONS) Reflect.set(globalThis, name, forbid(name));
  for (const name of OBJECTS)
    Object.defineProperty(globalThis, name, { configurable: true, value: forbidding(name, forbid) });
  Reflect.set(Math, 'random', forbid('Math.random'));
  Reflect.set(globalThis, 'Date', timeless(globalThis.Date, forbid('Date')));
}

const FUNCTIONS = `fetch setTimeout setInterval setImmediate queueMicrotask
  structuredClone WebSocket BroadcastChannel MessageChannel Worker`.split(/\s+/);
const OBJECTS = ['process', 'performance', 'crypto', 'console', 'navigator', 'Buffer'];

const forbidding = (name: string, forbid: (what: string) => () => never): unknown =>
  new Proxy(() => undefined, {
    get: (_, member) => forbid(`${name}.${String(member)}`)(),
    apply: () => forbid(name)(),
  });

/** A calendar without a clock: days may be computed, the present may not be read. */
const timeless = (date: DateConstructor, forbid: () => never): DateConstructor =>
  new Proxy(date, {
    construct: (target, given: unknown[]) =>
      given.length === 0 ? forbid() : (Reflect.construct(target, given) as object),
    apply: forbid,
    get: (target, member) => (member === 'now' ? forbid : (Reflect.get(target, member) as unknown)),
  });
