import type { ReactNode } from 'react';
import Input from 'antd/es/input';
import styles from './filters.module.css';

/** Filters above a table, beside each other. */
export function Filters({ children }: { children: ReactNode }) {
  return <div className={styles.filters}>{children}</div>;
}

/** Finds by words; asks only when the reader is done typing. */
export function SearchFilter(props: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <Input.Search
      key={props.value}
      className={styles.search ?? ''}
      defaultValue={props.value}
      placeholder={props.label}
      aria-label={props.label}
      allowClear
      maxLength={100}
      onSearch={(value) => props.onChange(value.trim())}
    />
  );
}

interface ChoiceFilterProps<Word extends string> {
  /** The first entry, which narrows nothing. */
  readonly label: string;
  /** Names the control for those who do not see it; the first entry's words unless said otherwise. */
  readonly name?: string;
  readonly value: Word | null;
  readonly choices: readonly (readonly [value: Word, label: string])[];
  readonly onChange: (value: Word | '') => void;
  /** Leaves the entry that narrows nothing out. */
  readonly required?: boolean;
  /** For a line of a table. */
  readonly isSmall?: boolean;
}

/** One of a few words, or all of them. */
export function ChoiceFilter<Word extends string>(props: ChoiceFilterProps<Word>) {
  return (
    <select
      className={`${styles.select} ${props.isSmall ? styles.small : ''}`}
      aria-label={props.name ?? props.label}
      value={props.value ?? ''}
      onChange={(event) => props.onChange(event.target.value as Word | '')}
    >
      {props.required ? null : <option value="">{props.label}</option>}
      {props.choices.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** Narrows a list to those that have something. */
export function CheckFilter(props: { label: string; value: boolean; onChange: (value: boolean) => void }) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={props.value}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.label}
    </label>
  );
}
