/**
 * A copy that is still being made: V8 copies an object at once and then sets some of its fields faster than it puts fields over
 * others in a literal, which counts for what is copied thousands of times.
 */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };
