import { valueAt } from '@tisheng/domain-rules/policy/json-pointer.js';
import { isText } from '@tisheng/domain-rules/policy/list-keys.js';
import { valuesBelow } from '@tisheng/domain-rules/policy/list-policy-values.js';
import { valueKind } from '@tisheng/domain-rules/policy/value-kind.js';
import { policyPackTexts } from '@tisheng/messages/pages/policy-packs.js';
import {
  POLICY_FIELD_LABELS,
  POLICY_SECTION_LABELS,
  POLICY_WORD_LABELS,
} from '@tisheng/messages/policy-words.js';
import { LIFECYCLE_LABELS, stateLabel } from '@tisheng/messages/states.js';
import { LIFECYCLES, type LifecycleId } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { subjectByCode } from '@tisheng/reference-data/subjects.js';
import { formatDate, formatHours } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';

/** Words for the places and values of a policy pack. */
export interface PolicyWords {
  readonly section: (section: string) => string;
  /** Where a value stands below its section, in words: 2014年度 › 报名 › 起. */
  readonly place: (document: object, pointer: string, steps: readonly string[]) => string;
  /** A value with its unit; whole things value by value. */
  readonly value: (field: string, value: unknown) => string;
}

const isLifecycle = (word: string): word is LifecycleId => Object.hasOwn(LIFECYCLES, word);

/** Reads a policy pack as people read it: hours as hours, money in yuan, dates as dates. */
export function usePolicyWords(): PolicyWords {
  const t = useTexts(policyPackTexts);
  const pick = useBilingual();
  const language = useLanguage();

  const field = (step: string): string => {
    const label = POLICY_FIELD_LABELS[step];
    return label ? pick(label) : step;
  };

  const word = (value: string): string => {
    const label = POLICY_WORD_LABELS[value];
    return label ? pick(label) : value;
  };

  function value(name: string, given: unknown): string {
    if (given === undefined) return t('absent');
    if (given === null) return t('not-set');
    if (isText(given)) return pick(given);
    if (Array.isArray(given) && given.every((member) => typeof member !== 'object' || isText(member))) {
      return given.length === 0
        ? t('none')
        : given.map((member) => value(name, member)).join(language === 'zh' ? '、' : ', ');
    }
    if (typeof given === 'object') {
      return valuesBelow(given, '', [])
        .map(({ steps, value: inner }) => {
          const last = steps.at(-1) ?? '';
          return `${steps.map((step) => field(step)).join(' ')}: ${value(last, inner)}`;
        })
        .join('; ');
    }
    return plain(name, given);
  }

  function plain(name: string, given: unknown): string {
    const number = Number(given);
    switch (valueKind(name, given)) {
      case 'half-hours':
        return t('hours', { count: formatHours(number) });
      case 'fen':
        return t('yuan', { amount: (number / 100).toFixed(2) });
      case 'days':
        return t('days', { count: number });
      case 'hours':
        return t('clock-hours', { count: number });
      case 'years':
        return t('years', { count: number });
      case 'share':
        return `${Math.round(number * 10_000) / 100}%`;
      case 'yes-no':
        return t(given === true ? 'yes' : 'no');
      case 'date':
        return formatDate(String(given), language);
      case 'month': {
        const [year = '', month = ''] = String(given).split('-');
        return t('month', { year, month: Number(month) });
      }
      case 'words':
        return wordOf(name, String(given));
      default:
        return String(given);
    }
  }

  function wordOf(name: string, given: string): string {
    if (name === 'lifecycle' && isLifecycle(given)) return pick(LIFECYCLE_LABELS[given]);
    if (name === 'subject') return subjectByCode(given)?.[language] ?? given;
    return word(given);
  }

  /** A member of a list goes by its own name. */
  function memberName(member: unknown, key: string): string {
    if (typeof member !== 'object' || member === null) return key;
    const { name, title, theme, grade, lifecycle, from, to } = member as Readonly<Record<string, unknown>>;
    if (typeof lifecycle === 'string' && isLifecycle(lifecycle)) {
      const state = (given: unknown): string => {
        const label = stateLabel(lifecycle, String(given));
        return label ? pick(label) : String(given);
      };
      return `${pick(LIFECYCLE_LABELS[lifecycle])} ${state(from)} → ${state(to)}`;
    }
    if (typeof theme === 'number') return t('theme-number', { number: theme });
    if (typeof grade === 'string') return word(grade);
    if (isText(name)) return pick(name);
    if (typeof name === 'string') return name;
    if (isText(title)) return pick(title);
    return key
      .split(' ')
      .map(word)
      .join(language === 'zh' ? '、' : ', ');
  }

  return {
    section: (section) => (POLICY_SECTION_LABELS[section] ? pick(POLICY_SECTION_LABELS[section]) : section),
    place: (document, pointer, steps) => {
      const parts = pointer.split('/');
      return steps
        .map((step, at) => {
          const above = parts.slice(0, at + 2).join('/');
          return Array.isArray(valueAt(document, above))
            ? memberName(valueAt(document, parts.slice(0, at + 3).join('/')), step)
            : field(step);
        })
        .join(' › ');
    },
    value,
  };
}
