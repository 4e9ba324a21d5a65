import { useEffect, useRef } from 'react';

/** What keys do: `j`, `?`, `1`, or `Mod+Enter` for Ctrl or ⌘ and Enter. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/** Whether somebody is writing there: letters are theirs. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  ) {
    return true;
  }
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type);
}

/** Listens to single keys of the page; while somebody writes, to those with Ctrl or ⌘ alone. */
export function useShortcuts(shortcuts: Shortcuts, isOn = true): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: KeyboardEvent): void => {
      // A dialogue or drawer over the page has the keys.
      if (document.querySelector('dialog[open], .ant-drawer-open')) return;
      if (event.altKey || event.isComposing) return;
      const withModifier = event.ctrlKey || event.metaKey;
      if (!withModifier && isWriting(event.target)) return;
      const act = latest.current[withModifier ? `Mod+${event.key}` : event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn]);
}
