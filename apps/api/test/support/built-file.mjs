const SOURCE = /^(.*\/(?:apps\/api|libs\/[^/]+))\/src\/(.+)\.ts$/;

/** What the compiler made of a source of the application or of a library; any other path or address as it is. */
export function builtFile(path) {
  const source = path.endsWith('.test.ts') ? null : SOURCE.exec(path);
  return source ? `${source[1]}/dist/${source[2]}.js` : path;
}
