/** Freezes plain data through and through, so that nothing can change it while the bot runs. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    const inner = value instanceof Map ? value.values() : Object.values(value);
    for (const one of inner) deepFreeze(one);
  }
  return value;
}
