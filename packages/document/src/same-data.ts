/** Are two things of plain data the same, whoever made them, but for these fields? */
export function sameData(one: unknown, other: unknown, butFor: ReadonlySet<string> = NONE): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one))
    return (
      Array.isArray(other) && one.length === other.length && one.every((each, at) => sameData(each, other[at], butFor))
    );
  if (one instanceof Set)
    return other instanceof Set && one.size === other.size && [...one].every((each) => other.has(each));
  const keys = Object.keys(one) as (keyof typeof one)[];
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => butFor.has(key) || (key in other && sameData(one[key], other[key], butFor)))
  );
}

const NONE: ReadonlySet<string> = new Set();
