import fc from 'fast-check';
import {
  conflictDecided,
  draftRead,
  draftSaved,
  draftToSend,
  draftWritten,
  emptyDraft,
  mayOverwrite,
  sameDraft,
  type DraftContent,
  type DraftOnDevice,
} from './draft-on-device.js';

const saying = (text: string): DraftContent => ({ topic: 'p0', ownTopic: '', text, links: [] });

test('what another device saved meanwhile stands beside what is written here until it is decided', () => {
  const here = draftRead(draftWritten(emptyDraft(1), saying('手机')), 2, saying('电脑'));
  expect(here.conflict).toEqual({ revision: 2, content: saying('电脑') });
  expect(draftToSend(here)).toBeNull();
  expect(draftToSend(conflictDecided(here, 'own'))).toEqual({ basedOn: 2, content: saying('手机') });
  expect(draftToSend(conflictDecided(here, 'both'))?.content.text).toBe('电脑\n\n手机');
  expect(conflictDecided(here, 'other')).toEqual(emptyDraft(2));
});

test('what is written while a save is under way goes on waiting', () => {
  const sent = saying('一');
  const later = draftWritten(draftWritten(emptyDraft(0), sent), saying('一二'));
  expect(draftToSend(draftSaved(later, sent, 1))).toEqual({ basedOn: 1, content: saying('一二') });
});

test('the other device having saved the same is no conflict', () => {
  expect(draftRead(draftWritten(emptyDraft(1), saying('同')), 5, saying('同'))).toEqual(emptyDraft(5));
});

/** A server and two devices that write, send, lose the network and decide, in any order. */
const step = fc.record({
  device: fc.nat(1),
  act: fc.constantFrom('write', 'send', 'read', 'own', 'other', 'both'),
});

interface World {
  readonly server: { readonly revision: number; readonly content: DraftContent };
  readonly devices: readonly DraftOnDevice[];
}

/** One thing happens; answers the world after it. */
function happen({ server, devices }: World, device: number, act: string, at: number): World {
  const draft = devices[device]!;
  const put = (next: DraftOnDevice, now = server): World => ({
    server: now,
    devices: devices.map((one, index) => (index === device ? next : one)),
  });
  if (act === 'write') return put(draftWritten(draft, saying(`${server.content.text}第${at}步`)));
  if (act === 'read') return put(draftRead(draft, server.revision, server.content));
  if (act !== 'send') return put(conflictDecided(draft, act as 'own' | 'other' | 'both'));
  const send = draftToSend(draft);
  if (send === null) return put(draft);
  const isSame = sameDraft(send.content, server.content);
  if (!mayOverwrite(send.basedOn, server.revision, isSame))
    return put(draftRead(draft, server.revision, server.content));
  const now = { revision: server.revision + 1, content: send.content };
  return put(draftSaved(draft, send.content, now.revision), now);
}

test('nothing that a device wrote disappears before its teacher has decided so', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let world: World = {
        server: { revision: 0, content: saying('') },
        devices: [emptyDraft(0), emptyDraft(0)],
      };
      for (const [at, { device, act }] of steps.entries()) {
        const before = world.devices[device]!;
        const server = world.server;
        world = happen(world, device, act, at);
        const now = world.devices[device]!.written?.text ?? world.server.content.text;
        // What was written here stands here or at the server, unless one wrote on or chose the other's.
        const mustStay = before.written !== null && act !== 'write' && act !== 'other';
        expect(mustStay ? now : '').toContain(mustStay ? before.written!.text : '');
        // What the server had gives way only to somebody who had seen it, or who says the same.
        const replaced = world.server.revision > server.revision;
        const seen =
          before.basedOn === server.revision || sameDraft(before.written ?? saying(''), server.content);
        expect(!replaced || seen).toBe(true);
        // Both, one after the other, is both.
        const both = act === 'both' && before.conflict !== null && before.written !== null;
        expect(both ? now : '').toContain(both ? before.conflict!.content.text : '');
      }
    }),
  );
});
