import { useNavigate, useSearch } from '@tanstack/react-router';

/**
 * Reads the named filters from an address; whatever else stands there is left to others.
 *
 * @example createRoute({ path: '/results', validateSearch: filters('grade', 'search'), … })
 */
export const filters =
  <const Name extends string>(...names: readonly Name[]) =>
  (search: Record<string, unknown>): { readonly [Key in Name]?: string } => {
    const found: { [Key in Name]?: string } = {};
    for (const name of names) {
      const value = search[name];
      if (typeof value === 'string' && value !== '') found[name] = value;
      // A number in the address is read as a number before it comes here.
      if (typeof value === 'number') found[name] = String(value);
    }
    return found;
  };

/** The filters of the page's address and how to change them; an empty word takes a filter away. */
export function useFilters(): {
  readonly filter: (name: string) => string;
  readonly setFilter: (name: string) => (value: string) => void;
} {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  return {
    filter: (name) => (typeof search[name] === 'string' ? search[name] : ''),
    setFilter: (name) => (value) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => {
          const { [name]: _, ...others } = before;
          return value === '' ? others : { ...others, [name]: value };
        },
        replace: true,
      }),
  };
}
