import type { MoveProblemCode } from '@tisheng/domain-rules/lifecycle/may-move.js';
import type { LifecycleProblemCode } from '@tisheng/domain-rules/lifecycle/validate-lifecycle.js';
import type { ProblemData, ProblemTexts } from '../problem-texts.js';
import { LIFECYCLE_LABELS, labelOf, stateLabel } from '../states.js';

const lifecycle = (d: ProblemData, language: 'zh' | 'en') => labelOf(LIFECYCLE_LABELS, d.lifecycle, language);
const state = (d: ProblemData, field: 'from' | 'to', language: 'zh' | 'en') =>
  stateLabel(String(d.lifecycle), String(d[field]))?.[language] ?? String(d[field]);

/** Texts of `libs/domain-rules/src/lifecycle`. */
export const lifecycleProblems = {
  'move-not-possible': {
    zh: (d) =>
      `${lifecycle(d, 'zh')}不能从“${state(d, 'from', 'zh')}”变为“${state(d, 'to', 'zh')}”。请刷新页面，按当前状态操作。`,
    en: (d) =>
      `${lifecycle(d, 'en')}: “${state(d, 'from', 'en')}” cannot become “${state(d, 'to', 'en')}”. Reload the page and go on from the state that it shows.`,
  },
  'move-not-allowed': {
    zh: (d) =>
      `您的角色不能将${lifecycle(d, 'zh')}从“${state(d, 'from', 'zh')}”改为“${state(d, 'to', 'zh')}”。${d.allowed === '' ? '本政策未授权任何角色作此操作。' : `请由有权限的角色办理：${d.allowed}。`}`,
    en: (d) =>
      `Your role may not move ${lifecycle(d, 'en')} from “${state(d, 'from', 'en')}” to “${state(d, 'to', 'en')}”. ${d.allowed === '' ? 'The policy gives this to no role.' : `Ask one of these roles: ${d.allowed}.`}`,
  },
  'lifecycle-state-repeated': {
    zh: (d) => `流程 ${d.lifecycle} 中状态 ${d.state} 重复。请删去多余的一个。`,
    en: (d) => `Life cycle ${d.lifecycle} lists the state ${d.state} twice. Remove one of them.`,
  },
  'lifecycle-state-unknown': {
    zh: (d) => `流程 ${d.lifecycle} 用到未定义的状态 ${d.state}。请在 states 中补上或改正名称。`,
    en: (d) =>
      `Life cycle ${d.lifecycle} names the state ${d.state}, which it does not list. Add it to the states or correct the name.`,
  },
  'lifecycle-state-unreachable': {
    zh: (d) => `流程 ${d.lifecycle} 的状态 ${d.state} 无法到达。请补上通向它的流转或删去它。`,
    en: (d) => `Life cycle ${d.lifecycle} never reaches the state ${d.state}. Add a move to it or remove it.`,
  },
  'lifecycle-final-state-left': {
    zh: (d) => `流程 ${d.lifecycle} 的终止状态 ${d.state} 还有流转 ${d.move}。请取消终止标记或删去该流转。`,
    en: (d) =>
      `Life cycle ${d.lifecycle} leaves its final state ${d.state} by the move ${d.move}. Remove the move, or do not call the state final.`,
  },
  'lifecycle-dead-end': {
    zh: (d) => `流程 ${d.lifecycle} 的状态 ${d.state} 没有出口，也不是终止状态。请补上流转或列为终止状态。`,
    en: (d) =>
      `Life cycle ${d.lifecycle} cannot leave the state ${d.state}, which is not final. Add a move or list it as final.`,
  },
  'lifecycle-move-repeated': {
    zh: (d) =>
      `流程 ${d.lifecycle} 中从 ${d.from} 出发的流转 ${d.move}（至 ${d.to}）与另一流转重复。请合并或改名。`,
    en: (d) =>
      `Life cycle ${d.lifecycle}: the move ${d.move} from ${d.from} to ${d.to} repeats another one. Merge them or rename one.`,
  },
  'lifecycle-move-to-itself': {
    zh: (d) => `流程 ${d.lifecycle} 的流转 ${d.move} 从状态 ${d.state} 回到自身。请删去。`,
    en: (d) => `Life cycle ${d.lifecycle}: the move ${d.move} leads from ${d.state} to itself. Remove it.`,
  },
} satisfies Readonly<Record<LifecycleProblemCode | MoveProblemCode, ProblemTexts[string]>>;
