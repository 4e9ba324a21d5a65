import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo, encodeCursor, type Connection } from '../../../platform/graphql/connection.js';

export interface ConnectionWithEdges<Node> extends Connection<Node> {
  edges: { cursor: string; node: Node }[];
}

/** The connection of the institutions' schema: nodes for those who page, edges for programs that follow the convention. */
export function exchangeConnectionOf<Node extends object>(
  node: Type<Node>,
  name: string,
): Type<ConnectionWithEdges<Node>> {
  @ObjectType(`${name}Edge`, { description: `An entry of the list of ${name}, with its cursor.` })
  class Edge {
    @Field({ description: 'Place of the entry in the list; to be given as after.' })
    cursor!: string;

    @Field(() => node, { description: 'The entry.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of the list of ${name}.` })
  class ConnectionClass implements ConnectionWithEdges<Node> {
    @Field(() => [node], { description: 'The entries of this page, in order.' })
    nodes!: Node[];

    @Field(() => [Edge], { description: 'The same entries, each with its cursor.' })
    edges!: Edge[];

    @Field(() => PageInfo, { description: 'Where this page ends.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many entries the whole list has.' })
    totalCount!: number;
  }
  return ConnectionClass;
}

/** A page with its edges, its entries brought into the schema's form. */
export function withEdges<Entry, Node>(
  page: Connection<Entry>,
  cursorOf: (entry: Entry) => readonly (string | number)[],
  nodeOf: (entry: Entry) => Node,
): ConnectionWithEdges<Node> {
  const edges = page.nodes.map((entry) => ({ cursor: encodeCursor(cursorOf(entry)), node: nodeOf(entry) }));
  return { ...page, nodes: edges.map(({ node }) => node), edges };
}
