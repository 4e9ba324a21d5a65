import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';

const require = createRequire(import.meta.url);

/** What a test makes with these, or notes on a class, is the same for the application, which asks `instanceof`. */
const SHARED = ['Date', 'Map', 'Set', 'Error', 'TypeError', 'RangeError', 'Reflect'];

// A literal is always of the world that it stands in: an array of a test is to be an array for packages, too.
Object.defineProperty(Array, Symbol.hasInstance, {
  value(something) {
    return this === Array
      ? Array.isArray(something)
      : Function.prototype[Symbol.hasInstance].call(this, something);
  },
});

/**
 * A test file's world, from which it reaches what Node has loaded once for the whole worker; see native-bridge.mjs.
 */
export default class NativeEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.loadNatively = (path) => require(path);
    for (const name of SHARED) this.global[name] = globalThis[name];
  }
}
