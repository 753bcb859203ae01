/** What was seen of a command, or is to be: `status`, `stdout`, `stderr`, and `after NAME` for a file as it is then. */
export type Seen = Readonly<Record<string, string>>;

/** Something that is put in the folder before the command is run. */
export interface Given {
  /** A file with its text; or what a scenario shares with others, from the folder of that name. */
  readonly kind: 'file' | 'uses';
  readonly name: string;
  readonly text: string;
}

/** One command, as it is typed, with what is there before and what is seen after. */
export interface Step {
  readonly given: readonly Given[];
  readonly command: string;
  readonly stdin: string;
  readonly expected: Seen;
}

export interface Scenario {
  readonly title: string;
  readonly steps: readonly Step[];
}

interface Making {
  given: Given[];
  command: string;
  stdin: string;
  expected: Record<string, string>;
}

const EXPECTED = /^(?:status|stdout|stderr|contains|after) ?/u;

/**
 * A title, `$ command`, and sections that begin with `--- `: what is given (file, uses, stdin), what is seen (status, stdout,
 * stderr, contains, after NAME), and `--- $ command` for a further command in the same folder.
 */
export function readScenario(text: string): Scenario {
  const [head = '', ...sections] = text.split(/^--- /mu);
  const at = head.indexOf('\n$ ');
  let step: Making = { given: [], command: head.slice(at + 3).trim(), stdin: '', expected: {} };
  const steps = [step];
  for (const section of sections) {
    const end = section.indexOf('\n');
    const name = section.slice(0, end).trim();
    const body = section.slice(end + 1);
    const isNext = !EXPECTED.test(name) && Object.keys(step.expected).length > 0;
    if (isNext) {
      step = { given: [], command: '', stdin: '', expected: {} };
      steps.push(step);
    }
    const [kind = '', ...rest] = name.split(' ');
    if (kind === '$') step.command = name.slice(2);
    else if (kind === 'stdin') step.stdin = body;
    else if (kind === 'file' || kind === 'uses') step.given.push({ kind, name: rest.join(' '), text: body });
    else step.expected[kind === 'status' ? kind : name] = kind === 'status' ? rest.join(' ') : body;
  }
  return { title: head.slice(0, at).trim(), steps };
}

/** The same scenario with what was seen; what is only searched for in it stays. */
export function writeScenario({ title, steps }: Scenario, seen: readonly Seen[]): string {
  const [first, ...others] = steps.map((step, at) => ({ ...step, seen: seen[at] ?? {} }));
  if (first === undefined) return '';
  const parts = others.map((step) => `${givenText(step)}--- $ ${step.command}\n${seenText(step)}`);
  return `${title}\n\n$ ${first.command}\n\n${givenText(first)}${seenText(first)}${parts.join('')}`;
}

function givenText({ given, stdin }: Step): string {
  const files = given.map(({ kind, name, text }) => `--- ${kind} ${name}\n${text}`).join('');
  return `${files}${stdin === '' ? '' : `--- stdin\n${stdin}`}`;
}

function seenText({ expected, seen }: Step & { readonly seen: Seen }): string {
  const shown: Seen = 'contains' in expected ? { ...expected, status: seen['status'] ?? '' } : seen;
  return Object.entries(shown)
    .map(([name, text]) => (name === 'status' ? `--- status ${text}\n` : `--- ${name}\n${text}`))
    .join('');
}
