import type { ReactNode } from 'react';
import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { Deadline } from '../../../../components/deadline.js';
import { LinkButton } from '../../../../components/link-button.js';
import { Panel } from '../../../../components/panel.js';
import { formatInstant } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import type { MyWorkshopHome } from '../api/my-workshop-home.js';
import styles from './life.module.css';

/** Something that waits for the member. */
export type Thing = MyWorkshopHome['things'][number];

interface NextThingsProps {
  readonly things: readonly Thing[];
  readonly renderLink: (thing: Thing, content: ReactNode) => ReactNode;
  /** How many come below the next one. */
  readonly others?: number;
}

/** The next thing to do, large, and what comes after it. */
export function NextThings({ things, renderLink, others = 6 }: NextThingsProps) {
  const t = useTexts(workshopLifeTexts);
  const language = useLanguage();
  const [next, ...later] = things;
  if (!next) {
    return (
      <Panel>
        <strong>{t('nothing-waits')}</strong>
        <p className={styles.soft}>{t('nothing-waits-hint')}</p>
      </Panel>
    );
  }
  return (
    <>
      <section className={styles.next}>
        <span className={styles.soft}>
          {t('next-thing')} · {t(`thing-${ruleWord(next.kind)}`)}
        </span>
        <h2 className={styles.nextTitle}>{language === 'zh' ? next.title : next.titleEn}</h2>
        <When thing={next} />
        <div>{renderLink(next, <LinkButton light>{t('open')}</LinkButton>)}</div>
      </section>
      {later.length > 0 && others > 0 ? (
        <Panel title={t('other-things')}>
          <ThingRows things={later.slice(0, others)} renderLink={renderLink} />
        </Panel>
      ) : null}
    </>
  );
}

/** What waits, line by line. */
export function ThingRows({ things, renderLink }: Pick<NextThingsProps, 'things' | 'renderLink'>) {
  const t = useTexts(workshopLifeTexts);
  const language = useLanguage();
  return (
    <ul className={styles.things}>
      {things.map((thing) => (
        <li key={`${thing.kind} ${thing.id}`}>
          {renderLink(
            thing,
            <div className={styles.thing}>
              <span className={styles.title}>{language === 'zh' ? thing.title : thing.titleEn}</span>
              <span className={styles.soft}>{t(`thing-${ruleWord(thing.kind)}`)}</span>
              <When thing={thing} />
            </div>,
          )}
        </li>
      ))}
    </ul>
  );
}

/** The moment of what takes place, the deadline of what is due. */
function When({ thing: { at, day } }: { thing: Thing }) {
  const language = useLanguage();
  if (at) return <span className={styles.soft}>{formatInstant(at, language)}</span>;
  return day ? (
    <span className={styles.soft}>
      <Deadline date={day} />
    </span>
  ) : null;
}
