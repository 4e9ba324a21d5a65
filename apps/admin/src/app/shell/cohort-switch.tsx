import DownOutlined from '@ant-design/icons/es/icons/DownOutlined';
import { PopupMenu, type PopupMenuItem } from '../../components/popup-menu.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { useCohortOrNull, useCohorts } from '../../lib/cohort.js';
import { useBilingual } from '../../lib/language.js';
import { useTexts } from '../../lib/texts.js';
import bar from './top-bar.module.css';

/** Which programme and cohort the pages speak of; a menu where there are several. */
export function CohortSwitch({ onChange }: { onChange: (cohortId: string) => void }) {
  const t = useTexts(shellTexts);
  const pick = useBilingual();
  const inUse = useCohortOrNull();
  const cohorts = useCohorts();
  if (!inUse) return <div className={bar.cohort} />;
  const words = (
    <>
      <span className={bar.cohortName}>
        {pick(inUse.name)}
        {cohorts.length > 1 ? <DownOutlined aria-hidden /> : null}
      </span>
      <span className={bar.programme}>{pick(inUse.programme.title)}</span>
    </>
  );
  if (cohorts.length === 1) return <div className={bar.cohort}>{words}</div>;
  const programmes = [...new Map(cohorts.map(({ programme }) => [programme.id, programme])).values()];
  const items = programmes.flatMap((programme): PopupMenuItem[] => [
    { kind: 'heading', key: programme.id, label: pick(programme.title) },
    ...cohorts
      .filter((cohort) => cohort.programme.id === programme.id)
      .map((cohort) => ({
        kind: 'choice' as const,
        key: cohort.id,
        label: pick(cohort.name),
        checked: cohort.id === inUse.id,
        onChoose: () => onChange(cohort.id),
      })),
  ]);
  return <PopupMenu items={items} label={t('switch-cohort')} button={words} buttonClassName={bar.cohort} />;
}
