/** Words of the domain as people read them, in both languages. */
export const STATUS = {
  nl: { adopted: 'vastgesteld', advice: 'advies', hygiene: 'redactie' },
  en: { adopted: 'adopted', advice: 'advice', hygiene: 'drafting' },
} as const;

export const SEVERITY = {
  nl: { error: 'fout', warning: 'waarschuwing', info: 'ter info' },
  en: { error: 'error', warning: 'warning', info: 'info' },
} as const;

export const KIND = {
  nl: {
    conflict: 'strijdig met een kader',
    missing: 'ontbreekt',
    consistency: 'klopt niet met zichzelf',
    advice: 'advies',
  },
  en: { conflict: 'conflicts with a kader', missing: 'missing', consistency: 'inconsistent', advice: 'advice' },
} as const;
