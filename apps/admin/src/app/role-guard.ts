import { redirect } from '@tanstack/react-router';
import type { ViewerInUse } from '../lib/viewer.js';
import type { Area } from './area.js';

/** Brings a reader whose role has other pages to those; the server refuses the data in any case. */
export const onlyFor =
  (area: Area) =>
  ({ context }: { context: { viewer: ViewerInUse } }): void => {
    if (!area.roles.includes(context.viewer.grant.role)) throw redirect({ to: '/', replace: true });
  };
