/** Signs that are not seen and come along when cells are copied: byte order mark, zero-width, direction marks, joiners. */
const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const plain = /^[\x20-\x7e\u4e00-\u9fff]*$/;

/**
 * Writes full-width ASCII (`２２Ｘ：`) as ordinary ASCII and the wide space as a space, and drops invisible signs.
 * All other characters stay as they are: compatibility forms of Han characters may be somebody's name.
 *
 * @example foldFullWidth('２２００Ｘ') // '2200X'
 */
export function foldFullWidth(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(invisible, '')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ');
}
