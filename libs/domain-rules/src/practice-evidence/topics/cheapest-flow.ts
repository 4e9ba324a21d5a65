export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  /** A whole number. */
  readonly capacity: number;
  /** 0 or more for each unit. */
  readonly cost: number;
}

interface Arc {
  readonly from: string;
  readonly to: string;
  readonly cost: number;
  left: number;
  readonly edge: FlowEdge | null;
  /** The arc that takes the flow back. */
  back: Arc | null;
}

/**
 * The largest flow from one node to another that costs least, by shortest augmenting paths (Ford and Fulkerson with
 * Bellman–Ford): exact, and quick for a workshop's some hundred edges. Ties go to the edge named first.
 *
 * @returns the edges that carry something
 */
export function cheapestFlow(edges: readonly FlowEdge[], source: string, sink: string): FlowEdge[] {
  const arcs = edges.flatMap((edge): Arc[] => {
    const there: Arc = { ...edge, left: edge.capacity, edge, back: null };
    const back: Arc = { from: edge.to, to: edge.from, cost: -edge.cost, left: 0, edge: null, back: there };
    there.back = back;
    return [there, back];
  });
  for (let path = shortest(arcs, source, sink); path !== null; path = shortest(arcs, source, sink)) {
    for (const arc of path) {
      arc.left -= 1;
      arc.back!.left += 1;
    }
  }
  return arcs.flatMap(({ edge, left }) => (edge !== null && left < edge.capacity ? [edge] : []));
}

/** The cheapest path with room on it; null when there is none. */
function shortest(arcs: readonly Arc[], source: string, sink: string): Arc[] | null {
  const costs = new Map([[source, 0]]);
  const by = new Map<string, Arc>();
  for (let changed = true; changed;) {
    changed = false;
    for (const arc of arcs) {
      const from = costs.get(arc.from);
      if (arc.left === 0 || from === undefined) continue;
      const cost = from + arc.cost;
      if (cost >= (costs.get(arc.to) ?? Number.POSITIVE_INFINITY)) continue;
      costs.set(arc.to, cost);
      by.set(arc.to, arc);
      changed = true;
    }
  }
  if (!by.has(sink)) return null;
  const path: Arc[] = [];
  for (let node = sink; node !== source;) {
    const arc = by.get(node)!;
    path.push(arc);
    node = arc.from;
  }
  return path;
}
