/**
 * A text as a judge reads it who must not know whose it is: names of the authors and of their schools give way to a sign.
 * The longest name goes first, so that no part of it is left over. One-letter names stay: they would tear other words apart.
 *
 * @example maskNames('实验小学王芳的教学设计', ['王芳', '实验小学']) // '■■的教学设计'
 */
export function maskNames(text: string, names: readonly string[]): string {
  const known = names
    .map((name) => name.trim())
    .filter((name) => [...name].length > 1)
    .toSorted((a, b) => b.length - a.length);
  return known.reduce((masked, name) => masked.replaceAll(name, '■'), text);
}

/**
 * Name under which a judge gets a file: its work's number, its place and its ending, nothing of the author's.
 *
 * @example blindFileName(7, 2, '王芳 公开课.MP4') // '7-2.mp4'
 */
export function blindFileName(number: number, place: number, name: string): string {
  const [, ending] = /\.([A-Za-z0-9]{1,8})$/.exec(name) ?? [];
  return `${number}-${place}${ending ? `.${ending.toLowerCase()}` : ''}`;
}
