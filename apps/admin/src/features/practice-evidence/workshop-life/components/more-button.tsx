import Button from 'antd/es/button';
import { commonTexts } from '@tisheng/messages/pages/common.js';
import { useTexts } from '../../../../lib/texts.js';
import type { List } from '../../../../lib/use-list.js';

/** Fetches the next page of a list of cards; nothing when there is none. */
export function MoreButton({ list }: { list: List<unknown> }) {
  const t = useTexts(commonTexts);
  if (!list.more) return null;
  return (
    <Button block loading={list.isRefreshing} onClick={list.more}>
      {t('shown', { shown: list.rows.length, count: list.totalCount })} · {t('more')}
    </Button>
  );
}
