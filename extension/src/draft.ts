import { ASSESSMENT, type DraftAssessment, REFRESH } from '@kadertoets/language-server/protocol';
import { type Disposable, type Event, EventEmitter, type TextDocument, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { ask } from './requests.ts';

/** The draft that the user works on, and what its check came to. */
export interface Draft extends Disposable {
  /** Undefined while no Markdown is open, or the text is no agreement. */
  readonly current: () => DraftAssessment | undefined;
  readonly onDidChange: Event<DraftAssessment | undefined>;
  readonly refresh: () => void;
}

/** Typing comes in bursts; what stands beside the text may wait for the end of one. */
const REST = 250;

/** Follows the Markdown editor in front; another kind of editor in front leaves what was shown. */
export function watchDraft(client: BaseLanguageClient): Draft {
  const changed = new EventEmitter<DraftAssessment | undefined>();
  let document: TextDocument | undefined;
  let current: DraftAssessment | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const show = (next: DraftAssessment | undefined): void => {
    current = next;
    changed.fire(next);
  };
  const update = async (): Promise<void> => {
    const turn = (asked += 1);
    const subject = document;
    if (subject === undefined || client.state !== State.Running) {
      show(undefined);
      return;
    }
    try {
      const found = await ask(client, ASSESSMENT, { uri: client.code2ProtocolConverter.asUri(subject.uri) });
      if (turn === asked) show(found?.recognised === true ? found : undefined);
    } catch (error) {
      // The document changed again, or the server stopped: both have their own turn.
      if (turn === asked && client.state !== State.Running) show(undefined);
      client.outputChannel.appendLine(String(error));
    }
  };
  const schedule = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(), wait);
  };
  const follow = (): void => {
    const front = window.activeTextEditor?.document;
    if (front === undefined) {
      if (document?.isClosed === true) document = undefined;
      else return;
    } else if (front.languageId === 'markdown') document = front;
    else return;
    schedule(0);
  };
  document = window.activeTextEditor?.document.languageId === 'markdown' ? window.activeTextEditor.document : undefined;
  client.onNotification(REFRESH, () => {
    schedule(0);
  });
  const listeners = [
    window.onDidChangeActiveTextEditor(follow),
    workspace.onDidChangeTextDocument((change) => {
      if (change.document === document) schedule(REST);
    }),
    workspace.onDidCloseTextDocument((closed) => {
      if (closed !== document) return;
      document = undefined;
      schedule(0);
    }),
    workspace.onDidOpenTextDocument(() => {
      if (window.activeTextEditor?.document !== document) follow();
    }),
    client.onDidChangeState(() => {
      schedule(0);
    }),
  ];
  return {
    current: () => current,
    onDidChange: changed.event,
    refresh: () => {
      schedule(0);
    },
    dispose: () => {
      clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
      changed.dispose();
    },
  };
}
