import fc from 'fast-check';
import {
  begunForm,
  chosen,
  hasUnsent,
  readForm,
  serverHas,
  taken,
  toSend,
  written,
} from './forms-on-device.js';

test('a form that is begun waits to be sent, and what is typed while it is on its way waits on', () => {
  const begun = begunForm({ topic: '古诗' });
  expect(toSend(begun)).toEqual({ fields: { topic: '古诗' }, revision: 0 });
  const typed = written(begun, 'topic', '古诗两首');
  const after = taken(typed, begun.fields, 1);
  expect(toSend(after)).toEqual({ fields: { topic: '古诗两首' }, revision: 1 });
  expect(hasUnsent(taken(after, after.fields, 2))).toBe(false);
});

test('an empty field is the same as none', () => {
  expect(hasUnsent({ ...readForm({ fields: { topic: '' }, revision: 3 }), fields: {} })).toBe(false);
});

test('what another device wrote comes in by itself where this one changed nothing', () => {
  const here = written(readForm({ fields: { a: 'x', b: 'y' }, revision: 1 }), 'a', 'mine');
  const merged = serverHas(here, { fields: { a: 'x', b: 'theirs' }, revision: 2 });
  expect(toSend(merged)).toEqual({ fields: { a: 'mine', b: 'theirs' }, revision: 2 });
});

test('nothing is sent while a person has to choose, and the choice is what is sent', () => {
  const here = written(readForm({ fields: { a: 'x', b: 'y' }, revision: 1 }), 'a', 'mine');
  const asked = serverHas(written(here, 'b', 'own'), { fields: { a: 'theirs', b: 'other' }, revision: 4 });
  expect(asked.conflicts).toEqual(['a', 'b']);
  expect(toSend(asked)).toBeNull();
  const one = chosen(asked, 'a', 'theirs');
  expect(toSend(one)).toBeNull();
  expect(toSend(chosen(one, 'b', 'mine'))).toEqual({ fields: { a: 'theirs', b: 'own' }, revision: 4 });
  expect(toSend(chosen(one, 'b', 'theirs'))).toBeNull();
});

test('an older answer of the server changes nothing, whatever was typed', () => {
  const fields = fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y', ''));
  fc.assert(
    fc.property(fields, fields, fc.nat(5), fc.nat(5), (own, other, basedOn, revision) => {
      const form = { ...readForm({ fields: own, revision: basedOn }), fields: { ...own, a: 'typed' } };
      fc.pre(revision <= basedOn);
      expect(serverHas(form, { fields: other, revision })).toBe(form);
    }),
  );
});
