/** What stands in the place of names in a work that is reviewed blind, and what its files are called. */
export const PEER_REVIEW_MASKS = { name: '〔姓名〕', school: '〔学校〕', county: '〔地区〕' } as const;
export const BLIND_FILE_NAME = '附件';
