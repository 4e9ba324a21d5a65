import { useQuery } from '@tanstack/react-query';
import { accountTexts } from '@tisheng/messages/pages/accounts.js';
import { ChoiceFilter } from '../../../components/filters.js';
import { useTexts } from '../../../lib/texts.js';
import { placeOptionsQuery } from '../api/units-below.js';

interface PlaceChoiceProps {
  /** Highest unit that may be chosen: one’s own. */
  readonly topUnitId: string;
  /** The unit chosen at each level below the top, from above. */
  readonly chain: readonly string[];
  readonly onChange: (chain: readonly string[]) => void;
}

/** A unit, chosen level by level from one’s own down; any level will do. */
export function PlaceChoice({ topUnitId, chain, onChange }: PlaceChoiceProps) {
  return (
    <div style={{ display: 'grid', gap: 8 }}>
      {[topUnitId, ...chain].map((unitId, level) => (
        <Level
          key={unitId}
          unitId={unitId}
          chosen={chain[level] ?? null}
          onChoose={(next) => onChange([...chain.slice(0, level), ...(next === '' ? [] : [next])])}
        />
      ))}
    </div>
  );
}

/** The unit above by name, and the choice of one below it. */
function Level(props: { unitId: string; chosen: string | null; onChoose: (unitId: string) => void }) {
  const t = useTexts(accountTexts);
  const { data } = useQuery(placeOptionsQuery(props.unitId));
  if (!data) return null;
  return data.subunits.length === 0 ? (
    <span>{data.unit.name}</span>
  ) : (
    <ChoiceFilter
      name={`${t('place')} ${data.unit.name}`}
      label={`${data.unit.name}${t('this-unit')}`}
      value={props.chosen}
      choices={data.subunits.map(({ id, name }) => [id, name])}
      onChange={props.onChoose}
    />
  );
}
