/** A text in both languages. */
export function text(zh: string, en: string) {
  return { zh, en };
}
