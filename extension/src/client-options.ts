import { commands, type ExtensionContext, Uri, workspace } from 'vscode';
import type { DocumentSelector, LanguageClientOptions } from 'vscode-languageclient';
import { RULE_PAGES } from './page-address.ts';
import { openRulePage } from './pages.ts';
import { locale } from './texts.ts';

/** How the client behaves: which documents are its business, and what the server hears of the settings. */
export function clientOptions(context: ExtensionContext): LanguageClientOptions {
  return {
    documentSelector: markdownOfTheUser(),
    initializationOptions: { locale: locale(), rulePages: RULE_PAGES },
    diagnosticPullOptions: { onChange: true, onTabs: true },
    progressOnInitialization: false,
    outputChannelName: 'Kadertoets',
    middleware: {
      workspace: {
        configuration: async (params, token, next) => {
          const values = await next(params, token);
          if (!Array.isArray(values)) return values;
          return values.map((value: unknown, index) =>
            params.items[index]?.section === 'kadertoets' ? forServer(value) : value,
          );
        },
      },
      executeCommand: async (command, given, next) => {
        // The server would put the page of a rule in a message; here it has a page.
        if (command === 'kadertoets.showRule') return await openRulePage(String(given[0]));
        const result: unknown = await next(command, given);
        // The server says how many findings there are; here is where they stand.
        if (command === 'kadertoets.checkWorkspace') await commands.executeCommand('workbench.actions.view.problems');
        return result;
      },
    },
    initializationFailedHandler: (error) => {
      console.error(`${context.extension.id}: ${String(error)}`);
      return false;
    },
  };
}

/** Markdown that the user writes: not what an extension shows, nor the other side of a comparison with an older version. */
function markdownOfTheUser(): DocumentSelector {
  const schemes = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs']);
  for (const { uri } of workspace.workspaceFolders ?? []) schemes.add(uri.scheme);
  return [...schemes].map((scheme) => ({ scheme, language: 'markdown' }));
}

/** Settings as the server takes them: its language decided, its folders whole addresses. */
function forServer(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { rules } = value as { readonly rules?: unknown };
  const folders = Array.isArray(rules) ? rules.filter((each): each is string => typeof each === 'string') : [];
  return { ...value, locale: locale(), rules: folders.flatMap(addresses), rulePages: RULE_PAGES };
}

function addresses(folder: string): string[] {
  if (/^[a-z][a-z+.-]+:/iu.test(folder)) return [folder];
  const open = workspace.workspaceFolders ?? [];
  const first = open[0]?.uri;
  if (folder.startsWith('/') || /^[a-z]:[\\/]/iu.test(folder))
    return [
      (first === undefined || first.scheme === 'file' ? Uri.file(folder) : first.with({ path: folder })).toString(),
    ];
  return first === undefined ? [] : [Uri.joinPath(first, folder).toString()];
}
