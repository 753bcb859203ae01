import type { DraftAssessment, KaderVerdict, Verdict } from '@kadertoets/language-server/protocol';
import {
  Disposable,
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import type { Draft } from './draft.ts';
import { countVerdicts, type Line, linesBelow, packLines } from './kaders-tree.ts';
import { describeDraft } from './status.ts';
import { t } from './texts.ts';

const ICONS: Readonly<Record<Verdict, ThemeIcon>> = {
  complies: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  conflicts: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  missing: new ThemeIcon('circle-slash', new ThemeColor('list.errorForeground')),
  undetermined: new ThemeIcon('question', new ThemeColor('list.warningForeground')),
  'not-applicable': new ThemeIcon('dash'),
};

/** Not met, but nobody has to meet it. */
const ADVICE = new ThemeIcon('info', new ThemeColor('list.deemphasizedForeground'));

/** The view with every kader, its verdict and the passages behind it. */
export function showKaders(draft: Draft): Disposable {
  const changed = new EventEmitter<undefined>();
  let shown: DraftAssessment | undefined;
  const view = window.createTreeView<Line>('kadertoets.kaders', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (line) => (line === undefined ? (shown === undefined ? [] : packLines(shown)) : linesBelow(line)),
      getTreeItem: (line) => toItem(line, shown?.uri ?? ''),
    },
  });
  const show = (assessment: DraftAssessment | undefined): void => {
    shown = assessment;
    changed.fire(undefined);
    view.description = assessment === undefined ? '' : fileName(assessment.uri);
    // Without a message the editor shows what it says of an empty view.
    view.message = assessment === undefined ? '' : describeDraft(assessment);
    const wrong = (assessment?.packs ?? []).flatMap(({ kaders }) => kaders).filter(isWrong).length;
    view.badge = wrong === 0 ? undefined : { value: wrong, tooltip: t('{0} kaders not met', wrong) };
  };
  show(draft.current());
  return Disposable.from(draft.onDidChange(show), view, changed);
}

function toItem(line: Line, uri: string): TreeItem {
  switch (line.kind) {
    case 'pack': {
      const counts = countVerdicts(line.pack);
      const settled = counts.conflicts + counts.missing + counts.undetermined === 0;
      const item = new TreeItem(
        line.pack.title,
        // A pack in which nothing is asked of the user stays out of the way.
        line.pack.status === 'hygiene' && settled
          ? TreeItemCollapsibleState.Collapsed
          : TreeItemCollapsibleState.Expanded,
      );
      item.id = line.pack.id;
      item.description = t('{0} of {1} met', counts.complies, line.pack.kaders.length - counts['not-applicable']);
      item.tooltip = line.pack.reason;
      item.contextValue = 'pack';
      return item;
    }
    case 'rest': {
      const item = new TreeItem(t('Not applicable ({0})', linesBelow(line).length), TreeItemCollapsibleState.Collapsed);
      item.id = `${line.pack.id}/-`;
      item.tooltip = t('The draft says nothing that these kaders are about.');
      return item;
    }
    case 'kader': {
      const { id, title, text, verdict, rules } = line.kader;
      const below = linesBelow(line).length;
      const item = new TreeItem(
        title,
        below === 0
          ? TreeItemCollapsibleState.None
          : isWrong(line.kader) || verdict === 'undetermined'
            ? TreeItemCollapsibleState.Expanded
            : TreeItemCollapsibleState.Collapsed,
      );
      item.id = id;
      const said = isExcepted(line.kader) ? t('exception') : verdictText(verdict);
      const fault = verdict === 'missing' || verdict === 'conflicts';
      item.iconPath = fault && !isWrong(line.kader) ? ADVICE : ICONS[verdict];
      item.description = verdict === 'not-applicable' ? '' : said;
      item.tooltip = new MarkdownString(`**${title}**\n\n${text}\n\n\`${rules.join('` `')}\``);
      item.contextValue = 'kader';
      item.accessibilityInformation = { label: `${title}: ${said}` };
      return item;
    }
    case 'evidence': {
      const { passage, finding } = line;
      const item = new TreeItem(capital(passage.clause), TreeItemCollapsibleState.None);
      item.description = finding === undefined ? passage.words : finding.message;
      item.tooltip =
        finding === undefined ? passage.words : [finding.message, finding.remedy ?? ''].join('\n\n').trim();
      item.command = { command: 'kadertoets.reveal', title: t('Show in the text'), arguments: [uri, passage.range] };
      item.iconPath = new ThemeIcon('quote');
      item.contextValue = finding === undefined ? 'evidence' : 'finding';
      return item;
    }
  }
}

/** What only advises is no error, and does not count as one. */
function isWrong({ findings, verdict }: KaderVerdict): boolean {
  return (verdict === 'conflicts' || verdict === 'missing') && findings.some(({ severity }) => severity !== 'info');
}

/** Not met, but that was set aside with a reason. */
function isExcepted({ findings, verdict }: KaderVerdict): boolean {
  return (verdict === 'conflicts' || verdict === 'missing') && findings.length === 0;
}

function verdictText(verdict: Verdict): string {
  switch (verdict) {
    case 'complies':
      return t('complies');
    case 'conflicts':
      return t('conflicts');
    case 'missing':
      return t('missing');
    case 'undetermined':
      return t('to be judged by hand');
    case 'not-applicable':
      return t('not applicable');
  }
}

function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
