import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Folders with one weight of a font each. */
export const FONT_FOLDERS: readonly string[] = [
  folder('noto-sans-sc', '400Regular'),
  folder('noto-sans-sc', '500Medium'),
  folder('noto-sans-sc', '700Bold'),
  folder('noto-serif-sc', '400Regular'),
  folder('noto-serif-sc', '600SemiBold'),
  folder('noto-serif-sc', '700Bold'),
];

function folder(family: string, weight: string): string {
  return join(dirname(require.resolve(`@expo-google-fonts/${family}/package.json`)), weight);
}
