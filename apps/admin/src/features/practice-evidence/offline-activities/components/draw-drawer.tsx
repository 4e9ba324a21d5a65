import { activityTexts } from '@tisheng/messages/pages/offline-activities.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { useTexts } from '../../../../lib/texts.js';
import { useDrawSpotChecks } from '../api/draw-spot-checks.js';

interface DrawDrawerProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDrawn: (count: number) => void;
}

/** Draws: nobody chooses, and what is drawn stays. */
export function DrawDrawer({ cohortId, unitId, open, onClose, onDrawn }: DrawDrawerProps) {
  const t = useTexts(activityTexts);
  const draw = useDrawSpotChecks((count) => {
    onDrawn(count);
    onClose();
  });
  return (
    <DecisionDrawer
      title={t('draw-title')}
      open={open}
      onClose={onClose}
      submitLabel={t('draw-submit')}
      action={draw}
      onSubmit={() => draw.run({ cohortId, unitId })}
    >
      <p>{t('draw-lead')}</p>
    </DecisionDrawer>
  );
}
