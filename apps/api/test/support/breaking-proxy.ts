import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What befalls a connection that carries a push. */
export type Accident = 'none' | 'upload-breaks' | 'answer-is-lost';

/** A line between a program and the server that breaks as it is told to, on the level of TCP. */
export interface BreakingProxy {
  readonly url: string;
  /** Connections that carried a push. */
  readonly pushes: () => number;
  readonly close: () => Promise<void>;
}

/** Accidents befall pushes in the order given; later ones go through. */
export async function aBreakingProxy(target: string, accidents: readonly Accident[]): Promise<BreakingProxy> {
  const { hostname, port } = new URL(target);
  const waiting = [...accidents];
  const sockets = new Set<Socket>();
  let pushes = 0;
  const server: Server = createServer((near) => {
    const far = connect(Number(port), hostname);
    sockets.add(near).add(far);
    let accident: Accident = 'none';
    let begun = false;
    near.on('data', (bytes) => {
      if (bytes.includes('POST /exchange/v1/learning-records')) {
        pushes += 1;
        accident = waiting.shift() ?? 'none';
        begun = false;
      }
      far.write(bytes);
      if (accident !== 'upload-breaks') return;
      // The head of the request has gone through, something of the body too.
      if (begun) near.destroy();
      begun = true;
    });
    far.on('data', (bytes) => {
      if (accident === 'answer-is-lost') near.destroy();
      else near.write(bytes);
    });
    const end = (): void => {
      near.destroy();
      far.destroy();
    };
    near.on('error', end).on('close', end);
    far.on('error', end).on('close', end);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pushes: () => pushes,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
