/** Stands where every member of a union has been handled; a new member no longer compiles here. */
export function assertNever(value: never): never {
  throw new Error(`Not handled: ${JSON.stringify(value)}`);
}
