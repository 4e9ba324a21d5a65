import { LIFECYCLES, LIFECYCLE_IDS } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { stateDiagram } from '@tisheng/domain-rules/lifecycle/state-diagram.js';
import { LIFECYCLE_LABELS, stateLabel } from '@tisheng/messages/states.js';

/**
 * The page `docs/generated/state-diagrams.md`: one diagram for each life cycle, made from the tables that the
 * program obeys.
 *
 * @returns the whole Markdown text, ending in a newline
 */
export function stateDiagramsDocument(): string {
  const head = [
    '# Life cycles',
    '',
    'Generated from `libs/domain-rules/src/lifecycle/lifecycles.ts`; changes by hand are lost. Who may make a move',
    'is written in the policy pack (`transitions`).',
  ];
  const sections = LIFECYCLE_IDS.flatMap((id) => {
    const label = LIFECYCLE_LABELS[id];
    const diagram = stateDiagram(LIFECYCLES[id], (state) =>
      `${stateLabel(id, state)?.zh ?? ''} ${state}`.trim(),
    );
    return ['', `## ${label.en} (${label.zh}) \`${id}\``, '', '```mermaid', diagram, '```'];
  });
  return [...head, ...sections, ''].join('\n');
}
