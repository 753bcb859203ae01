import { oneOf } from '../check/flags.ts';
import { loadRules } from '../rulebook.ts';

/** `kadertoets mcp`: serves an assistant until it hangs up. It reads drafts below the folder it was started in, and writes nothing. */
export async function mcpCommand(flags: {
  readonly rules?: readonly string[];
  readonly locale: string;
}): Promise<number> {
  const locale = oneOf('--locale', flags.locale, ['nl', 'en']);
  const rules = flags.rules ?? [];
  // Packs that are not valid are said now, not at the first question.
  const { packs } = await loadRules(rules, true);
  // The protocol's library is loaded for this command only.
  const { serveMcp } = await import('../mcp/serve.ts');
  await serveMcp({ root: process.cwd(), rules, locale, packs });
  return 0;
}
