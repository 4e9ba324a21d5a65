import CloseCircleFilled from '@ant-design/icons/es/icons/CloseCircleFilled';
import { useId, type ReactNode } from 'react';
import styles from './field.module.css';

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with the value, in words; nothing while all is well. */
  readonly fault?: string | undefined;
  /** Makes the control; give it both attributes. */
  readonly children: (attributes: {
    id: string;
    'aria-describedby': string;
    'aria-invalid': boolean;
  }) => ReactNode;
}

/** One value of a form: its name above, the control, then what is wrong or what helps. */
export function Field({ label, hint, fault, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': noteId, 'aria-invalid': fault !== undefined })}
      <div id={noteId}>
        {fault ? (
          <span className={styles.fault}>
            <CloseCircleFilled aria-hidden />
            {fault}
          </span>
        ) : hint ? (
          <span className={styles.hint}>{hint}</span>
        ) : null}
      </div>
    </div>
  );
}

/** A form of one column. */
export function FormColumn(props: { onSubmit: () => void; id?: string; children: ReactNode }) {
  return (
    <form
      noValidate
      className={styles.form}
      {...(props.id ? { id: props.id } : {})}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      {props.children}
    </form>
  );
}
