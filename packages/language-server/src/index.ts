export type { Host, LoadedRules, RuleProblem } from './host.ts';
export { startServer } from './server.ts';
