import {
  type Disposable,
  ShellExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  tasks,
  TaskScope,
  workspace,
} from 'vscode';
import { t } from './texts.ts';

interface Definition extends TaskDefinition {
  readonly paths?: readonly string[];
  readonly args?: readonly string[];
}

/** Tasks that run the `kadertoets` command, with the findings in the Problems panel. */
export function provideTasks(): Disposable {
  return tasks.registerTaskProvider('kadertoets', {
    provideTasks: () => [makeTask({ type: 'kadertoets' })],
    resolveTask: (task) => makeTask(task.definition, task),
  });
}

function makeTask(definition: Definition, given?: Task): Task {
  const command = workspace.getConfiguration('kadertoets').get<string>('command') ?? 'kadertoets';
  const words = ['check', '--format', 'checkstyle', ...(definition.args ?? []), ...(definition.paths ?? ['.'])];
  const task = new Task(
    definition,
    given?.scope ?? TaskScope.Workspace,
    given?.name ?? t('check all agreements'),
    'kadertoets',
    new ShellExecution(command, [...words]),
    ['$kadertoets'],
  );
  task.group = TaskGroup.Test;
  return task;
}
