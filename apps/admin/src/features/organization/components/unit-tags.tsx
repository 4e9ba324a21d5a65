import { organizationTexts } from '@tisheng/messages/pages/organization.js';
import { ToneTag } from '../../../components/state-tag.js';
import type { UnitKind } from '../../../gql/graphql.js';
import { useTexts } from '../../../lib/texts.js';

/** What a unit is; a county that reports to the province past its city is named as such. */
export function UnitKindTag({ kind, parentKind = null }: { kind: UnitKind; parentKind?: UnitKind | null }) {
  const t = useTexts(organizationTexts);
  if (kind === 'SCHOOL') return null;
  return (
    <>
      <ToneTag tone="neutral">{t(`kind-${kind}`)}</ToneTag>
      {kind === 'COUNTY' && parentKind === 'PROVINCE' ? (
        <ToneTag tone="neutral">{t('straight-below')}</ToneTag>
      ) : null}
    </>
  );
}
