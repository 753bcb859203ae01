import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

export type Contexts = Readonly<Record<string, Context>>;
type Context = string | { readonly [key: string]: Context };

/** A text with `${{ … }}` in it, as the runner of GitHub fills it in. */
export function fillIn(text: string, contexts: Contexts): string {
  return text
    .split('${{')
    .map((part, index) => {
      if (index === 0) return part;
      const end = part.indexOf('}}');
      return evaluate(part.slice(0, end), contexts) + part.slice(end + 2);
    })
    .join('');
}

function evaluate(expression: string, contexts: Contexts): string {
  const { tokens } = new Lexer(expression.trim()).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), []).parse();
  return new Evaluator(parsed, dictionary(contexts)).evaluate().coerceString();
}

function dictionary(context: { readonly [key: string]: Context }): data.Dictionary {
  const pairs = Object.entries(context).map(([key, value]) => ({
    key,
    value: typeof value === 'string' ? new data.StringData(value) : dictionary(value),
  }));
  return new data.Dictionary(...pairs);
}
