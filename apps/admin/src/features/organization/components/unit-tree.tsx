import DownOutlined from '@ant-design/icons/es/icons/DownOutlined';
import RightOutlined from '@ant-design/icons/es/icons/RightOutlined';
import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { organizationTexts } from '@tisheng/messages/pages/organization.js';
import { EmptyState, ErrorState, LoadingState } from '../../../components/states.js';
import { ToneTag } from '../../../components/state-tag.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { unitNodesQuery, type UnitNode } from '../api/unit-nodes.js';
import styles from './organization.module.css';
import { UnitKindTag } from './unit-tags.js';

interface UnitTreeProps {
  readonly unitId: string;
  /** Finds units anywhere below; empty shows the tree. */
  readonly search: string;
  /** A plain date; empty for today. */
  readonly asOf: string;
  readonly renderLink: (unitId: string, name: string) => ReactNode;
}

type RowsProps = UnitTreeProps & { readonly depth: number };
/** Pixels by which a level stands further in. */
const STEP = 22;

/** The units below a unit, opened level by level; of a search, the units found in one list. */
export function UnitTree(props: UnitTreeProps) {
  const t = useTexts(organizationTexts);
  const isPast = props.asOf !== '';
  return (
    <div className={styles.scroll}>
      <table className={styles.tree}>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            <th scope="col" className={`${styles.number} ${styles.wide}`}>
              {t('schools')}
            </th>
            {isPast ? null : (
              <>
                <th scope="col" className={`${styles.number} ${styles.wide}`}>
                  {t('teachers')}
                </th>
                <th scope="col" className={styles.number}>
                  {t('accounts')}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          <Rows key={`${props.unitId} ${props.search} ${props.asOf}`} {...props} depth={0} />
        </tbody>
      </table>
    </div>
  );
}

function Rows(props: RowsProps) {
  const { unitId, search, asOf, depth } = props;
  const t = useTexts(organizationTexts);
  const list = useList(
    useInfiniteQuery(unitNodesQuery({ unitId, search, asOf })),
    ({ unitNodes }) => unitNodes,
  );
  const wide = (content: ReactNode) => (
    <tr>
      <td colSpan={4}>{content}</td>
    </tr>
  );
  if (list.error) return wide(<ErrorState error={list.error} onRetry={list.retry} />);
  if (list.isPending) return wide(<LoadingState />);
  if (list.rows.length === 0) {
    return wide(
      search === '' ? (
        <EmptyState title={t('nothing-below')} hint={t('nothing-below-hint')} />
      ) : (
        <EmptyState title={t('nothing-found')} />
      ),
    );
  }
  return (
    <>
      {list.rows.map((node) => (
        <NodeRows key={node.id} {...props} node={node} />
      ))}
      {list.more
        ? wide(
            <Button size="small" style={{ marginInlineStart: depth * STEP }} onClick={list.more}>
              {t('load-more', { shown: list.rows.length, count: list.totalCount })}
            </Button>,
          )
        : null}
    </>
  );
}

function NodeRows({ node, ...props }: RowsProps & { node: UnitNode }) {
  const t = useTexts(organizationTexts);
  const [isOpen, setOpen] = useState(false);
  const { asOf, depth, search, renderLink } = props;
  const mayExpand = search === '' && node.subunits > 0;
  const { name } = node;
  return (
    <>
      <tr>
        <td>
          <div className={styles.name} style={{ paddingInlineStart: depth * STEP }}>
            {mayExpand ? (
              <button
                type="button"
                className={styles.toggle}
                aria-expanded={isOpen}
                aria-label={isOpen ? t('collapse', { name }) : t('expand', { name })}
                onClick={() => setOpen(!isOpen)}
              >
                {isOpen ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
              </button>
            ) : (
              <span className={styles.leaf} aria-hidden />
            )}
            <div className={styles.words}>
              {node.mayOpen ? renderLink(node.id, name) : <span>{name}</span>}
              <UnitKindTag kind={node.kind} parentKind={node.parentKind} />
              <span className={styles.code}>{node.code}</span>
              {search !== '' && node.parentName ? (
                <span className={styles.soft}>{node.parentName}</span>
              ) : null}
              {asOf === '' && node.pendingChanges > 0 ? (
                <ToneTag tone="waiting">{t('pending-count', { count: node.pendingChanges })}</ToneTag>
              ) : null}
              {node.teachers === null ? null : (
                <span className={styles.onPhone}>
                  {node.kind === 'SCHOOL'
                    ? t('phone-teachers', { teachers: node.teachers })
                    : t('phone-counts', { schools: node.schools, teachers: node.teachers })}
                </span>
              )}
            </div>
          </div>
        </td>
        <td className={`${styles.number} ${styles.wide}`}>{node.kind === 'SCHOOL' ? '' : node.schools}</td>
        {asOf === '' ? (
          <>
            <td className={`${styles.number} ${styles.wide}`}>{node.teachers}</td>
            <td className={styles.number}>
              {node.accounts === 0 ? <ToneTag tone="attention">{t('no-account')}</ToneTag> : node.accounts}
            </td>
          </>
        ) : null}
      </tr>
      {isOpen ? <Rows {...props} unitId={node.id} depth={depth + 1} /> : null}
    </>
  );
}
