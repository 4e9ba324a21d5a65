/** `import` this first (or `node --import` it) and the TypeScript sources can be imported in plain Node. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
