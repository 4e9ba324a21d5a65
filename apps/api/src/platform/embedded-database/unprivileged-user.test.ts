import { readUsers } from './unprivileged-user.js';

test('users are read from the password file by name, number and primary group', () => {
  const text = 'root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65533:nobody:/:/usr/sbin/nologin\n\nbroken\n';
  expect(readUsers(text)).toEqual([
    { name: 'root', uid: 0, gid: 0 },
    { name: 'nobody', uid: 65534, gid: 65533 },
  ]);
});
