import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import type { Outcome, ProblemShown } from './outcome.js';

interface ActionOptions<Value> {
  /** Queries that show something else afterwards; their keys come from their options. */
  readonly invalidates?: readonly QueryKey[];
  readonly onDone?: (value: Value) => void;
}

/** Something that the reader does to the programme: running, refused with problems, failed, or done. */
export interface Action<Input, Value> {
  readonly run: (input: Input) => void;
  /** The same, to be awaited; null when the request itself failed. */
  readonly runAndWait: (input: Input) => Promise<Outcome<Value> | null>;
  readonly isRunning: boolean;
  /** Why the rules refused the last attempt; empty otherwise. */
  readonly problems: readonly ProblemShown[];
  /** Why the last request failed; null otherwise. */
  readonly error: Error | null;
  /** What the last run that was done answered; null before and after a refusal. */
  readonly value: Value | null;
  readonly reset: () => void;
}

/** Runs a mutation whose answer is an {@link Outcome}, and refreshes what it changed. */
export function useAction<Input, Value>(
  act: (input: Input) => Promise<Outcome<Value>>,
  { invalidates = [], onDone }: ActionOptions<Value> = {},
): Action<Input, Value> {
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: act,
    onSuccess: async (outcome) => {
      if (!outcome.done) return;
      await Promise.all(invalidates.map((queryKey) => queries.invalidateQueries({ queryKey })));
      onDone?.(outcome.value);
    },
  });
  const outcome = mutation.data;
  return {
    run: (input) => mutation.mutate(input),
    runAndWait: (input) => mutation.mutateAsync(input).catch(() => null),
    isRunning: mutation.isPending,
    problems: outcome && !outcome.done ? outcome.problems : [],
    error: mutation.error,
    value: outcome?.done ? outcome.value : null,
    reset: mutation.reset,
  };
}
