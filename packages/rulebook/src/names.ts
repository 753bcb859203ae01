// What the command and the editor share about the folders that drafts stand in, without a library to load. Whoever asks reads the
// files.

/** The names that a configuration may have; two of them beside each other are one too many. */
export const CONFIGURATION_NAMES: readonly string[] = [
  'kadertoets.config.yaml',
  'kadertoets.config.yml',
  'kadertoets.config.json',
];

/** The files that say what is left out; of the same folder, the later one has the last word. */
export const IGNORE_NAMES: readonly string[] = ['.gitignore', '.kadertoetsignore'];

/** A day as it stands on the calendar where the check is done: exceptions may have an end. */
export function isoDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
