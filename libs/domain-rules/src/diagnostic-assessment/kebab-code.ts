/** Form of the codes of instruments and questions: `item-07-ii`. */
export const KEBAB_CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
