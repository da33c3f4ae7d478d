import { constants, createContext } from 'node:vm';

/**
 * A global object as a process of its own has, with all that jest gave to its. Behind jest's stands a proxy:
 * there each mention of `Array` or `Object` leaves the engine, and takes 150 ns instead of 3.
 */
export function plainGlobal(given) {
  const plain = createContext(constants.DONT_CONTEXTIFY);
  const own = new Set(Reflect.ownKeys(plain));
  for (const key of Reflect.ownKeys(given)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(given, key);
    if (!own.has(key)) Object.defineProperty(plain, key, forPlain(descriptor, key));
  }
  // One class for what Node hands in and what a test makes.
  return Object.assign(plain, { global: plain, ArrayBuffer, Uint8Array });
}

/** jest's accessors would set on its own global object what is assigned to this one. */
function forPlain(descriptor, key) {
  if ('value' in descriptor) return descriptor;
  const { enumerable } = descriptor;
  return {
    enumerable,
    configurable: true,
    get: () => globalThis[key],
    set(value) {
      Object.defineProperty(this, key, { enumerable, configurable: true, writable: true, value });
    },
  };
}
