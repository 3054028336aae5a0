const refuse = () => {
  throw new TypeError("Content is read-only.");
};

/** Freezes a value with everything in it; maps and sets, which Object.freeze leaves open, refuse to change. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map) {
    for (const inner of value.values()) deepFreeze(inner);
    Object.assign(value, { set: refuse, delete: refuse, clear: refuse });
  }
  for (const inner of Object.values(value)) if (typeof inner === "object") deepFreeze(inner);
  return Object.freeze(value);
}
