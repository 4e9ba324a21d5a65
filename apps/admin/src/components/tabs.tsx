import { Link, type LinkProps } from '@tanstack/react-router';
import styles from './tabs.module.css';

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly {
    readonly key: string;
    readonly label: string;
    readonly to: NonNullable<LinkProps['to']>;
    readonly search?: Readonly<Record<string, string>>;
  }[];
  readonly current: string;
}

/** Views of one page beside each other; each has its own address, so that it can be sent and gone back to. */
export function Tabs({ label, tabs, current }: TabsProps) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.key}
          to={tab.to}
          search={(tab.search ?? {}) as never}
          className={`${styles.tab} ${tab.key === current ? styles.current : ''}`}
          activeOptions={{ includeSearch: true, exact: tab.search === undefined }}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
