import { loadRules } from '../rulebook.ts';
import { CommandError } from '../terminal.ts';
import { version } from '../version.ts';

/** `kadertoets lsp --stdio`: serves an editor until it hangs up. */
export async function lspCommand(flags: { readonly stdio?: boolean }): Promise<number> {
  if (flags.stdio !== true) {
    throw new CommandError({
      nl: 'een editor start dit met “kadertoets lsp --stdio”.',
      en: 'an editor starts this with “kadertoets lsp --stdio”.',
    });
  }
  // The protocol's library is loaded for this command only.
  const { serveNode } = await import('@kadertoets/language-server/node');
  serveNode(async (full) => await loadRules([], full), version);
  return 0;
}
