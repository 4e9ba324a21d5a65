import type { ReactNode } from 'react';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { commonTexts } from '@tisheng/messages/pages/common.js';
import { useTexts } from '../lib/texts.js';

interface FormDrawerProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Id of the form inside; the button below submits it. */
  readonly formId: string;
  /** The verb: 确认报名, 提交作业. */
  readonly submitLabel: string;
  readonly isRunning: boolean;
  readonly children: ReactNode;
}

/** A form beside the list that it changes, so that the list stays in view. One column; the verb at the foot. */
export function FormDrawer({
  title,
  open,
  onClose,
  formId,
  submitLabel,
  isRunning,
  children,
}: FormDrawerProps) {
  const t = useTexts(commonTexts);
  return (
    <Drawer
      title={title}
      open={open}
      onClose={onClose}
      size={480}
      destroyOnHidden
      footer={
        <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" form={formId} loading={isRunning}>
            {submitLabel}
          </Button>
        </div>
      }
    >
      {children}
    </Drawer>
  );
}
