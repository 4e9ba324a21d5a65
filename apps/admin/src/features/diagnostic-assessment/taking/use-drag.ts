import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { movedBefore, placeAt } from './moved.js';

/** A row under way, and the order as it would be if it were let go now. */
interface Drag {
  readonly code: string;
  readonly order: readonly string[];
}

/**
 * Dragging of the rows of a list by pointer or finger. Followed on the window: a row that changes its place loses hold
 * of the finger.
 *
 * @param onDrop called once, when the row is let go in another place
 */
export function useDrag(
  list: RefObject<HTMLOListElement | null>,
  order: readonly string[],
  onDrop: (code: string, order: readonly string[]) => void,
): { drag: Drag | null; begin: (code: string) => void } {
  const [drag, setDrag] = useState<Drag | null>(null);
  const follow = useEffectEvent((event: PointerEvent): void => {
    if (!drag) return;
    const middles = [...(list.current?.children ?? [])].map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2;
    });
    const own = drag.order.indexOf(drag.code);
    const to = placeAt(own, middles, event.clientY);
    if (to !== own) setDrag({ code: drag.code, order: movedBefore(drag.order, drag.code, to) });
  });
  const end = useEffectEvent((): void => {
    if (drag && drag.order.indexOf(drag.code) !== order.indexOf(drag.code)) onDrop(drag.code, drag.order);
    setDrag(null);
  });
  const isDragging = drag !== null;
  useEffect(() => {
    if (!isDragging) return undefined;
    const onMove = (event: PointerEvent): void => follow(event);
    const onEnd = (): void => end();
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onEnd);
    window.addEventListener('pointercancel', onEnd);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onEnd);
      window.removeEventListener('pointercancel', onEnd);
    };
  }, [isDragging]);
  return { drag, begin: (code) => setDrag({ code, order }) };
}
