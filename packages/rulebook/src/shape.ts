import type { z } from 'zod';

/** One schema for each field of a type, no field more or less: keeps the written types and the schemas equal. */
export type Shape<Type> = { readonly [Key in keyof Type]-?: z.ZodType<Exclude<Type[Key], undefined>> };
