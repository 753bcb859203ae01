import type { Settings } from './settings.ts';

/** Folders with rules as URIs: a name in the settings is seen from each folder of the workspace. */
export function resolveRuleFolders(settings: Settings, folders: readonly string[]): Settings {
  const rules = settings.rules.flatMap((name) => {
    if (/^[a-z][a-z\d+.-]+:/iu.test(name)) return [asFolder(name)];
    const path = name.replaceAll('\\', '/');
    if (path.startsWith('/') || /^[a-z]:/iu.test(path)) return [asFolder(new URL(encodeURI(path), 'file:///').href)];
    return folders.map((folder) => new URL(encodeURI(asFolder(path)), asFolder(folder)).href);
  });
  return { ...settings, rules: [...new Set(rules)] };
}

function asFolder(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}
