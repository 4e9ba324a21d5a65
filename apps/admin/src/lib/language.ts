import { useSyncExternalStore } from 'react';
import type { Bilingual } from '@tisheng/messages/problem-texts.js';

export type Language = keyof Bilingual;

const STORED_AS = 'tisheng-language';
const listeners = new Set<() => void>();
let current: Language = stored();

function stored(): Language {
  try {
    return localStorage.getItem(STORED_AS) === 'en' ? 'en' : 'zh';
  } catch {
    // A browser that stores nothing still shows the pages.
    return 'zh';
  }
}

export const language = (): Language => current;

/** Tells the browser which language the page is in; assistive technology and line breaking depend on it. */
export function markLanguage(): void {
  document.documentElement.lang = current === 'zh' ? 'zh-CN' : 'en';
}

export function setLanguage(next: Language): void {
  current = next;
  try {
    localStorage.setItem(STORED_AS, next);
  } catch {
    // Kept for this visit alone.
  }
  markLanguage();
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The language that the reader chose; the component is shown anew when it changes. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, language);

/** Picks the reader's language of a text that comes in both. */
export function useBilingual(): (text: Bilingual) => string {
  const chosen = useLanguage();
  return (text) => text[chosen];
}
