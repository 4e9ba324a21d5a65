import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from './generated-files.js';

const top = new URL('../../../../', import.meta.url);

for (const file of await generatedFiles()) {
  const path = fileURLToPath(new URL(file.path, top));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file.content);
  console.log(file.path);
}
