import { LIFECYCLES } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { createApp } from '../../src/create-app.js';
import { useApp } from '../support/test-app.js';

const app = useApp();

test('the program starts with its own life cycles', async () => {
  expect((await app.rest({ url: '/health' })).status).toBe(200);
});

test('the program does not start with a life cycle that has faults, and names each of them', async () => {
  const { certificate } = LIFECYCLES;
  const lifecycles = {
    ...LIFECYCLES,
    certificate: {
      ...certificate,
      states: [...certificate.states, 'lost'],
      transitions: [...certificate.transitions, { from: 'revoked', to: 'issued', name: 'give-back' }],
    },
  };
  const starting = createApp(app.config, app.clock, { quiet: true, lifecycles });
  await expect(starting).rejects.toThrow(/lifecycle-state-unreachable: .*certificate.*lost/);
  await expect(createApp(app.config, app.clock, { quiet: true, lifecycles })).rejects.toThrow(
    /lifecycle-final-state-left: .*certificate.*revoked.*give-back/,
  );
});
