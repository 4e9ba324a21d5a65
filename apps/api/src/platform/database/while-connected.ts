import type { ClientBase } from 'pg';

/**
 * Does something with a connection that streams, and gives up when the connection breaks. COPY's stream may wait for ever for
 * a server that was killed: for room in a socket that nobody empties any more, or for an answer that nobody sends.
 *
 * @param work is told to stop by its signal
 * @throws Error the connection's error, or that it ended
 */
export async function whileConnected<Value>(
  client: ClientBase,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const stopping = new AbortController();
  let giveUp: (error: Error) => void = () => undefined;
  const broken = new Promise<never>((_, reject) => (giveUp = reject));
  const onError = (error: Error): void => {
    stopping.abort(error);
    giveUp(error);
  };
  const onEnd = (): void => onError(new Error('Connection terminated unexpectedly'));
  client.once('error', onError);
  client.once('end', onEnd);
  try {
    return await Promise.race([work(stopping.signal), broken]);
  } finally {
    client.removeListener('error', onError);
    client.removeListener('end', onEnd);
  }
}
