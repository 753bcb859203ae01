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
            params.items[index]?.section === 'kadertoets' ? forServer(value, params.items[index].scopeUri) : value,
          );
        },
      },
      executeCommand: async (command, given, next) => {
        // The server would put the page of a rule in a message; here it has a page.
        if (command === 'kadertoets.showRule')
          return await openRulePage(String(given[0]), typeof given[1] === 'string' ? given[1] : undefined);
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

/** Settings as the server takes them: its language decided, its folders whole addresses, seen from the folder they are for. */
function forServer(value: unknown, scope: string | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { rules } = value as { readonly rules?: unknown };
  const folders = Array.isArray(rules) ? rules.filter((each): each is string => typeof each === 'string') : [];
  const own = scope === undefined ? undefined : workspace.getWorkspaceFolder(Uri.parse(scope))?.uri;
  const seen = own ?? workspace.workspaceFolders?.[0]?.uri;
  const rulesFor = folders.flatMap((folder) => addresses(folder, seen));
  return { ...value, locale: locale(), rules: rulesFor, rulePages: RULE_PAGES };
}

function addresses(folder: string, seen: Uri | undefined): string[] {
  if (/^[a-z][a-z+.-]+:/iu.test(folder)) return [folder];
  if (folder.startsWith('/') || /^[a-z]:[\\/]/iu.test(folder))
    return [(seen === undefined || seen.scheme === 'file' ? Uri.file(folder) : seen.with({ path: folder })).toString()];
  return seen === undefined ? [] : [Uri.joinPath(seen, folder).toString()];
}
