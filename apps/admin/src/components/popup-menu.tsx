import CheckOutlined from '@ant-design/icons/es/icons/CheckOutlined';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './popup-menu.module.css';

/** An entry that can be chosen, words above a group, or a line between groups. */
export type PopupMenuItem =
  | { readonly kind: 'heading'; readonly key: string; readonly label: ReactNode }
  | { readonly kind: 'line'; readonly key: string }
  | {
      readonly kind: 'choice';
      readonly key: string;
      readonly label: ReactNode;
      /** Whether it is the one in use; leave out for entries that do something. */
      readonly checked?: boolean;
      readonly onChoose: () => void;
    };

interface PopupMenuProps {
  readonly items: readonly PopupMenuItem[];
  /** What opens the menu. */
  readonly button: ReactNode;
  readonly buttonClassName?: string | undefined;
  readonly label: string;
  readonly align?: 'start' | 'end';
}

/** A short menu below a button: by pointer, by arrow keys, closed by Escape or a click elsewhere. */
export function PopupMenu({ items, button, buttonClassName, label, align = 'start' }: PopupMenuProps) {
  const [open, setOpen] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    holder.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
    const closeOutside = (event: PointerEvent): void => {
      if (!holder.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);

  const close = (): void => {
    setOpen(false);
    trigger.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return close();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const choices = [...(holder.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
    const at = choices.indexOf(document.activeElement as HTMLElement);
    choices[(at + step + choices.length) % choices.length]?.focus();
  };

  const hasChecks = items.some((item) => item.kind === 'choice' && item.checked !== undefined);
  return (
    <div ref={holder} className={styles.holder}>
      <button
        ref={trigger}
        type="button"
        className={buttonClassName}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open ? (
        <div
          className={`${styles.popup} ${styles[align]}`}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          {items.map((item) => {
            if (item.kind === 'line') return <hr key={item.key} className={styles.line} />;
            if (item.kind === 'heading') {
              return (
                <div key={item.key} className={styles.heading} role="presentation">
                  {item.label}
                </div>
              );
            }
            return (
              <button
                key={item.key}
                type="button"
                className={styles.item}
                role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
                {...(item.checked === undefined ? {} : { 'aria-checked': item.checked })}
                onClick={() => {
                  close();
                  item.onChoose();
                }}
              >
                {hasChecks ? (
                  <span className={styles.check}>{item.checked ? <CheckOutlined aria-hidden /> : null}</span>
                ) : null}
                {item.label}
              </button>
            );
          })}
        </div>
      ) : null}
    </div>
  );
}
