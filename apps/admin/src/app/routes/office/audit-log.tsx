import { auditTexts } from '@tisheng/messages/pages/audit.js';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { auditFileUrl } from '../../../features/audit/api/audit-entries.js';
import { AuditTable } from '../../../features/audit/components/audit-table.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

/** The audit trail of the unit that the page speaks of. */
export function AuditLogPage() {
  const t = useTexts(auditTexts);
  const language = useLanguage();
  const unitId = useUnitId();
  const { filter: word, setFilter } = useFilters();
  const filter = {
    who: word('who'),
    action: word('action'),
    targetKind: word('kind'),
    targetId: word('target'),
    from: word('from'),
    to: word('to'),
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          <a href={auditFileUrl(unitId, filter, language)} download>
            <LinkButton>{t('export')}</LinkButton>
          </a>
        }
      />
      <Panel flush>
        <AuditTable unitId={unitId} filter={filter} setFilter={setFilter} />
      </Panel>
    </>
  );
}
