import { useInfiniteQuery } from '@tanstack/react-query';
import Input from 'antd/es/input';
import { useState } from 'react';
import { organizationTexts } from '@tisheng/messages/pages/organization.js';
import { Field } from '../../../components/field.js';
import { LoadingState } from '../../../components/states.js';
import type { UnitKind } from '../../../gql/graphql.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { unitNodesQuery } from '../api/unit-nodes.js';
import { unitProfileQuery } from '../api/unit-profile.js';
import { useQuery } from '@tanstack/react-query';
import styles from './organization.module.css';
import { UnitKindTag } from './unit-tags.js';

interface UnitPickerProps {
  readonly label: string;
  /** The office in whose area units are looked for. */
  readonly topUnitId: string;
  readonly isFitting: (unit: { readonly id: string; readonly kind: UnitKind }) => boolean;
  readonly value: string | null;
  readonly onChange: (unitId: string) => void;
}

/** Finds another unit of the own area by name or code. */
export function UnitPicker({ label, topUnitId, isFitting, value, onChange }: UnitPickerProps) {
  const t = useTexts(organizationTexts);
  const [search, setSearch] = useState('');
  const own = useQuery(unitProfileQuery(topUnitId)).data?.unitProfile.unit;
  const list = useList(
    useInfiniteQuery({ ...unitNodesQuery({ unitId: topUnitId, search, asOf: '' }), enabled: search !== '' }),
    ({ unitNodes }) => unitNodes,
  );
  const found = [
    ...(own && isFitting(own) ? [{ ...own, parentName: null, parentKind: null }] : []),
    ...(search === '' ? [] : list.rows.filter(isFitting)),
  ];
  return (
    <Field label={label}>
      {(attributes) => (
        <div>
          <Input.Search
            {...attributes}
            placeholder={t('find-target')}
            allowClear
            maxLength={60}
            onSearch={(words, event) => {
              // It stands inside a form that is not meant to be sent yet.
              event?.preventDefault();
              setSearch(words.trim());
            }}
          />
          {search !== '' && list.isPending ? <LoadingState /> : null}
          <div className={styles.choices} role="radiogroup" aria-label={label}>
            {found.map(({ id, name, code, kind, parentName, parentKind }) => (
              <label key={id}>
                <input type="radio" name="target-unit" checked={id === value} onChange={() => onChange(id)} />
                <span className={styles.what}>
                  {name}
                  <UnitKindTag kind={kind} parentKind={parentKind} />
                  <span className={styles.soft}>{parentName ?? code}</span>
                </span>
              </label>
            ))}
          </div>
          {search !== '' && !list.isPending && found.length === 0 ? (
            <p className={styles.soft}>{t('target-none')}</p>
          ) : null}
        </div>
      )}
    </Field>
  );
}
