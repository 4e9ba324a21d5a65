import { LIFECYCLES, LIFECYCLE_IDS } from './lifecycles.js';
import type { Lifecycle } from './lifecycles.js';
import { canMove, isStateOf, mayMove, movesFrom } from './may-move.js';
import { stateDiagram } from './state-diagram.js';
import { lifecycleProblems, lifecyclesProblems } from './validate-lifecycle.js';

const door: Lifecycle = {
  states: ['shut', 'open', 'gone'],
  initial: 'shut',
  final: ['gone'],
  transitions: [
    { from: 'shut', to: 'open', name: 'open' },
    { from: 'open', to: 'shut', name: 'shut' },
    { from: 'open', to: 'gone', name: 'remove' },
  ],
};
const codes = (table: Lifecycle) =>
  lifecycleProblems('door', table).map(({ code, data }) => [code, data?.['state'] ?? data?.['move']]);

describe('life cycles', () => {
  test('every life cycle of the programme is sound', () => {
    expect(lifecyclesProblems(LIFECYCLES)).toEqual([]);
    expect(LIFECYCLE_IDS).toHaveLength(25);
  });

  test('a sound table has no problem', () => expect(codes(door)).toEqual([]));

  test('a state that no move reaches is found', () => {
    expect(codes({ ...door, states: [...door.states, 'lost'], final: ['gone', 'lost'] })).toEqual([
      ['lifecycle-state-unreachable', 'lost'],
    ]);
  });

  test('a pair of states that only reach each other is unreachable', () => {
    const island = [
      { from: 'a', to: 'b', name: 'go' },
      { from: 'b', to: 'a', name: 'back' },
    ];
    const table = {
      ...door,
      states: [...door.states, 'a', 'b'],
      transitions: [...door.transitions, ...island],
    };
    expect(codes(table)).toEqual([
      ['lifecycle-state-unreachable', 'a'],
      ['lifecycle-state-unreachable', 'b'],
    ]);
  });

  test('a move to a state that does not exist is found', () => {
    const transitions = [...door.transitions, { from: 'shut', to: 'opne', name: 'push' }];
    expect(codes({ ...door, transitions })).toEqual([['lifecycle-state-unknown', 'opne']]);
  });

  test('an unknown initial state is found, and with it that nothing can be reached', () => {
    expect(codes({ ...door, initial: 'new' })[0]).toEqual(['lifecycle-state-unknown', 'new']);
    expect(codes({ ...door, initial: 'new' })).toHaveLength(4);
  });

  test('a final state with an exit is found', () => {
    const transitions = [...door.transitions, { from: 'gone', to: 'shut', name: 'bring-back' }];
    expect(codes({ ...door, transitions })).toEqual([['lifecycle-final-state-left', 'gone']]);
  });

  test('a state that is not final and has no exit is a dead end', () => {
    expect(codes({ ...door, final: [] })).toEqual([['lifecycle-dead-end', 'gone']]);
  });

  test('a state or a move written twice, and a move to itself, are found', () => {
    expect(codes({ ...door, states: [...door.states, 'open'] })).toEqual([
      ['lifecycle-state-repeated', 'open'],
    ]);
    const twice = [...door.transitions, { from: 'shut', to: 'open', name: 'kick' }];
    expect(codes({ ...door, transitions: twice })).toEqual([['lifecycle-move-repeated', 'kick']]);
    const sameName = [...door.transitions, { from: 'open', to: 'gone', name: 'shut' }];
    expect(codes({ ...door, transitions: sameName })).toEqual([['lifecycle-move-repeated', 'shut']]);
    const itself = [...door.transitions, { from: 'open', to: 'open', name: 'stay' }];
    expect(codes({ ...door, transitions: itself })).toEqual([['lifecycle-move-to-itself', 'open']]);
  });
});

describe('who may move', () => {
  const pack = {
    transitions: [
      { lifecycle: 'plan', from: 'submitted', to: 'confirmed', by: ['principal'] },
      { lifecycle: 'plan', from: 'submitted', to: 'returned', by: ['principal', 'researcher'] },
    ],
  };

  test('a role that the policy names may move', () => {
    expect(
      mayMove(pack, { lifecycle: 'plan', from: 'submitted', to: 'returned', roles: ['researcher'] }),
    ).toEqual([]);
  });

  test('another role may not, and is told who may', () => {
    expect(
      mayMove(pack, {
        lifecycle: 'plan',
        from: 'submitted',
        to: 'confirmed',
        roles: ['researcher', 'teacher'],
      }),
    ).toEqual([
      {
        code: 'move-not-allowed',
        data: { lifecycle: 'plan', from: 'submitted', to: 'confirmed', allowed: 'principal' },
      },
    ]);
  });

  test('a move that the policy gives to nobody, in a life cycle that it regulates, is not allowed', () => {
    const [found] = mayMove(pack, { lifecycle: 'plan', from: 'draft', to: 'submitted', roles: ['teacher'] });
    expect(found?.code).toBe('move-not-allowed');
  });

  test('no role can make a move that the table does not have', () => {
    const request = { lifecycle: 'plan', from: 'draft', to: 'confirmed', roles: ['principal'] } as const;
    expect(mayMove(pack, request).map(({ code }) => code)).toEqual(['move-not-possible']);
  });

  test('what is revoked stays revoked', () => {
    expect(movesFrom('certificate', 'revoked')).toEqual([]);
    expect(canMove('certificate', 'issued', 'revoked')).toBe(true);
    expect(isStateOf('certificate', 'revoked')).toBe(true);
    expect(isStateOf('certificate', 'lost')).toBe(false);
  });
});

test('a state diagram shows every state, move, start and end, without hyphens in identifiers', () => {
  expect(stateDiagram(LIFECYCLES['pre-test'], (state) => `<${state}>`)).toBe(
    [
      'stateDiagram-v2',
      '  state "<not-started>" as not_started',
      '  state "<in-progress>" as in_progress',
      '  state "<submitted>" as submitted',
      '  [*] --> not_started',
      '  not_started --> in_progress: start',
      '  in_progress --> submitted: submit',
      '  submitted --> [*]',
    ].join('\n'),
  );
});
