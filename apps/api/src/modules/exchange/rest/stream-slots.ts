import { Injectable } from '@nestjs/common';

/** Streams that one process takes at a time: each holds a connection of the pool until its sender is done. */
const SLOTS = 6;

/** Keeps slow senders from taking every connection to the database. */
@Injectable()
export class StreamSlots {
  private taken = 0;

  /** Takes a slot and answers how to give it back; nothing when none is free. */
  take(): (() => void) | null {
    if (this.taken >= SLOTS) return null;
    this.taken += 1;
    return () => void (this.taken -= 1);
  }
}
