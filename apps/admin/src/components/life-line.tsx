import CheckOutlined from '@ant-design/icons/es/icons/CheckOutlined';
import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined';
import styles from './life-line.module.css';

export type StageProgress = 'done' | 'current' | 'ahead' | 'failed';

export interface LifeLineStage {
  readonly key: string;
  readonly label: string;
  readonly progress: StageProgress;
  /** The progress in a word, for readers who do not see the line. */
  readonly spoken: string;
}

/** The stages of a life cycle in a line, with the one that is current. */
export function LifeLine({ label, stages }: { label: string; stages: readonly LifeLineStage[] }) {
  return (
    <ol className={styles.line} aria-label={label}>
      {stages.map((stage) => (
        <li
          key={stage.key}
          className={`${styles.stage} ${styles[stage.progress]}`}
          {...(stage.progress === 'current' ? { 'aria-current': 'step' as const } : {})}
        >
          <span className={styles.dot} aria-hidden>
            {stage.progress === 'done' ? (
              <CheckOutlined />
            ) : stage.progress === 'failed' ? (
              <CloseOutlined />
            ) : null}
          </span>
          <span className={styles.word}>{stage.label}</span>
          <span className="visually-hidden">{stage.spoken}</span>
        </li>
      ))}
    </ol>
  );
}
