import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';

/** Shows a message without asking for an answer: an editor that gives none must not stop the server. */
export function say(connection: Connection, type: 'error' | 'info', message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, {
    type: type === 'error' ? MessageType.Error : MessageType.Info,
    message,
  });
}

/** Asks the editor to ask again; one that cannot, or is gone, is no error of the server. */
export function quietly(asking: Promise<unknown>): void {
  asking.catch(() => undefined);
}
