import { topicTexts } from '@tisheng/messages/pages/topics.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { Coverage, CoverageMember, CoverageTopic } from '../api/topic-coverage.js';
import styles from './topics.module.css';

/** How far a member is with the topic taken. */
type Mark = 'chosen' | 'writing' | 'handed-in' | 'accepted' | 'offered' | 'declined';

const SIGNS: Readonly<Record<Mark, string>> = {
  chosen: '○',
  writing: '◐',
  'handed-in': '●',
  accepted: '✓',
  offered: '?',
  declined: '×',
};

function markOf({ state, hasContent }: CoverageMember): Mark {
  if (state === 'ACCEPTED') return 'accepted';
  if (state === 'SUBMITTED' || state === 'RETURNED') return 'handed-in';
  return hasContent ? 'writing' : 'chosen';
}

/** Which member takes which topic: members by topics on a wide screen, topic by topic on a phone. */
export function TopicMatrix({ coverage }: { coverage: Coverage }) {
  return (
    <>
      <div className={styles.wide}>
        <MatrixTable coverage={coverage} />
      </div>
      <div className={styles.narrow}>
        <TopicList coverage={coverage} />
      </div>
      <Legend />
    </>
  );
}

function MatrixTable({ coverage: { topics, members } }: { coverage: Coverage }) {
  const t = useTexts(topicTexts);
  const pick = useBilingual();
  const groups = [...new Set(members.map(({ groupName }) => groupName))];
  return (
    <div className={styles.scroll}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col" className={styles.memberHead}>
              {t('member')}
            </th>
            {topics.map((topic) => (
              <th key={topic.key} scope="col" className={styles[`head-${topic.state}`]}>
                <span className={styles.topicHead}>{pick(topic)}</span>
                <TopicState topic={topic} />
              </th>
            ))}
            <th scope="col">{t('own-column')}</th>
            <th scope="col">{t('none-column')}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={topics.length + 3}>
                {group}
              </th>
            </tr>
            {members
              .filter(({ groupName }) => groupName === group)
              .map((member) => (
                <tr key={member.enrollmentId}>
                  <th scope="row" className={styles.memberCell}>
                    {member.name}
                  </th>
                  {topics.map(({ key }) => (
                    <td key={key}>
                      <Cell member={member} topic={key} />
                    </td>
                  ))}
                  <td title={member.ownTopic ?? undefined}>
                    {typeof member.ownTopic === 'string' ? <Sign mark={markOf(member)} /> : null}
                  </td>
                  <td>
                    {!member.topic && typeof member.ownTopic !== 'string' ? (
                      <span className={styles.none} aria-label={t('not-chosen')}>
                        –
                      </span>
                    ) : null}
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Cell({ member, topic }: { member: CoverageMember; topic: string }) {
  if (member.topic === topic) return <Sign mark={markOf(member)} />;
  if (member.offered === topic) return <Sign mark="offered" />;
  if (member.declined === topic) return <Sign mark="declined" />;
  return null;
}

function Sign({ mark }: { mark: Mark }) {
  const t = useTexts(topicTexts);
  const words = t(`mark-${mark}`);
  return (
    <span className={`${styles.sign} ${styles[`sign-${mark}`]}`} title={words}>
      <span aria-hidden>{SIGNS[mark]}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

function TopicState({ topic }: { topic: CoverageTopic }) {
  const t = useTexts(topicTexts);
  if (topic.offered > 0 && topic.state === 'GAP')
    return <ToneTag tone="waiting">{t('offers-waiting', { count: topic.offered })}</ToneTag>;
  if (topic.state === 'GAP') return <ToneTag tone="wrong">{t('gap')}</ToneTag>;
  const count = t('members-count', { count: topic.count });
  if (topic.state === 'CROWDED')
    return (
      <ToneTag tone="attention">
        {t('crowded')} {count}
      </ToneTag>
    );
  return <span className={styles.count}>{count}</span>;
}

/** The same topic by topic: what nobody takes comes first. */
function TopicList({ coverage: { topics, members } }: { coverage: Coverage }) {
  const t = useTexts(topicTexts);
  const pick = useBilingual();
  const order = { GAP: 0, CROWDED: 1, COVERED: 2 } as const;
  const own = members.filter(({ ownTopic }) => typeof ownTopic === 'string');
  const none = members.filter(({ topic, ownTopic }) => !topic && typeof ownTopic !== 'string');
  return (
    <ul className={styles.list}>
      {topics
        .toSorted((a, b) => order[a.state] - order[b.state])
        .map((topic) => (
          <li key={topic.key} className={styles.item}>
            <div className={styles.itemHead}>
              <span>{pick(topic)}</span>
              <TopicState topic={topic} />
            </div>
            <Names members={members.filter((member) => member.topic === topic.key)} />
          </li>
        ))}
      {own.length > 0 ? (
        <li className={styles.item}>
          <div className={styles.itemHead}>
            <span>{t('of-own')}</span>
            <span className={styles.count}>{t('members-count', { count: own.length })}</span>
          </div>
          <Names members={own} />
        </li>
      ) : null}
      {none.length > 0 ? (
        <li className={styles.item}>
          <div className={styles.itemHead}>
            <span>{t('not-chosen')}</span>
            <span className={styles.count}>{t('members-count', { count: none.length })}</span>
          </div>
          <p className={styles.names}>{none.map(({ name }) => name).join('、')}</p>
        </li>
      ) : null}
    </ul>
  );
}

function Names({ members }: { members: readonly CoverageMember[] }) {
  if (members.length === 0) return null;
  return (
    <p className={styles.names}>
      {members.map((member) => (
        <span key={member.enrollmentId} className={styles.named}>
          <Sign mark={markOf(member)} /> {member.name}
        </span>
      ))}
    </p>
  );
}

function Legend() {
  const t = useTexts(topicTexts);
  return (
    <p className={styles.legend}>
      {(Object.keys(SIGNS) as Mark[]).map((mark) => (
        <span key={mark}>
          <span className={`${styles.sign} ${styles[`sign-${mark}`]}`} aria-hidden>
            {SIGNS[mark]}
          </span>{' '}
          {t(`mark-${mark}`)}
        </span>
      ))}
    </p>
  );
}
