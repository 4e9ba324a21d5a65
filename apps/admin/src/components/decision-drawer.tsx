import { useId, type ReactNode } from 'react';
import type { Action } from '../lib/use-action.js';
import { ActionFeedback } from './action-feedback.js';
import { FormColumn } from './field.js';
import { FormDrawer } from './form-drawer.js';

interface DecisionDrawerProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** The verb of the decision. */
  readonly submitLabel: string;
  readonly action: Pick<Action<never, unknown>, 'problems' | 'error' | 'isRunning' | 'reset'>;
  readonly onSubmit: () => void;
  /** What will happen, and the fields of the decision. */
  readonly children: ReactNode;
}

/** A step that is worth a second look: says what will happen, takes the reason, and shows what the rules refuse. */
export function DecisionDrawer({ action, onSubmit, onClose, children, ...drawer }: DecisionDrawerProps) {
  const formId = useId();
  const close = (): void => {
    action.reset();
    onClose();
  };
  return (
    <FormDrawer {...drawer} formId={formId} isRunning={action.isRunning} onClose={close}>
      <FormColumn id={formId} onSubmit={onSubmit}>
        {children}
        <ActionFeedback action={action} />
      </FormColumn>
    </FormDrawer>
  );
}
