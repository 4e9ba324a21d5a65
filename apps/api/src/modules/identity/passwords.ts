import { Injectable } from '@nestjs/common';
import { Algorithm, hash, verify } from '@node-rs/argon2';

/** Argon2id with the parameters that OWASP recommends for it: 19 MiB, two passes, one lane. */
const PARAMETERS = {
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/**
 * Hashes passwords and compares with hashes; takes as long for an account that does not exist. Letters that look alike
 * but come from another keyboard count as the same: full-width signs of a Chinese input method above all.
 */
@Injectable()
export class Passwords {
  private readonly nobody = hash('no account has this password', PARAMETERS);

  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), PARAMETERS);
  }

  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    if (passwordHash !== null) return verify(passwordHash, password.normalize('NFKC'));
    await verify(await this.nobody, password);
    return false;
  }
}
