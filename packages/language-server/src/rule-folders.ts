import { type FolderSettings, readSettings, type Settings } from './settings.ts';

/** What holds in each folder of the workspace: what was set for all, or `given` for that folder alone. */
export function withFolders(settings: Settings, folders: readonly string[], given: readonly unknown[] = []): Settings {
  const own = folders.map((folder, at): [string, FolderSettings] => {
    const { rules, severities } = readSettings(given[at], settings);
    return [folder, { rules: ruleFolders(rules, folder), severities }];
  });
  return { ...settings, folders: Object.fromEntries(own) };
}

/** What holds for a draft; a text outside all folders, such as one that was never saved, goes with the first of them. */
export function settingsAt(settings: Settings, uri: string): FolderSettings {
  const { folders, rules, severities } = settings;
  const folder = folderAt(Object.keys(folders), uri);
  return (folder === undefined ? undefined : folders[folder]) ?? { rules: ruleFolders(rules, undefined), severities };
}

/** The innermost folder that holds a draft. */
export function folderAt(folders: readonly string[], uri: string): string | undefined {
  const holding = folders.filter((folder) => uri.startsWith(asFolder(folder)));
  return holding.toSorted((a, b) => b.length - a.length)[0] ?? folders[0];
}

/** Folders with rules as URIs: a name is seen from the folder of the workspace in which it is set. */
function ruleFolders(names: readonly string[], folder: string | undefined): string[] {
  const found = names.flatMap((name) => {
    if (/^[a-z][a-z\d+.-]+:/iu.test(name)) return [asFolder(name)];
    const path = name.replaceAll('\\', '/');
    if (path.startsWith('/') || /^[a-z]:/iu.test(path)) return [asFolder(new URL(encodeURI(path), 'file:///').href)];
    return folder === undefined ? [] : [new URL(encodeURI(asFolder(path)), asFolder(folder)).href];
  });
  return [...new Set(found)];
}

function asFolder(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}
