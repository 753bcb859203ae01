import { window } from 'vscode';
import type { Extension } from '../start.ts';
import { t } from '../texts.ts';

/** Ends the server and starts it anew, for when it went wrong. */
export async function restart({ client }: Extension): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
  window.setStatusBarMessage(t('Kadertoets was started again.'), 4000);
}
