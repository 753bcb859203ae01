/** GitLab publishes no schema; its documentation asks for these members, and for fingerprints that are unique. */
export const GITLAB_ISSUE = {
  type: 'object',
  required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
  properties: {
    description: { type: 'string', minLength: 1 },
    check_name: { type: 'string', minLength: 1 },
    fingerprint: { type: 'string', minLength: 1 },
    severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
    location: {
      type: 'object',
      required: ['path', 'lines'],
      properties: {
        path: { type: 'string', pattern: '^[^./]' },
        lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
      },
    },
  },
};
