/**
 * A copy that is still being made: V8 copies an object at once and then sets some of its fields faster than it puts fields over
 * others in a literal, which counts for what is copied thousands of times. Of fields that the object did not have V8 makes a new shape for
 * every single copy (`{ ...object, more }`), as of an object with a getter of its own, and whatever reads those is slow: what is made
 * often is written out field by field, or is of a class.
 */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };
