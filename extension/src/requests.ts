import type { Request } from '@kadertoets/language-server/protocol';
import type { CancellationToken } from 'vscode';
import { type BaseLanguageClient, LSPErrorCodes, ResponseError } from 'vscode-languageclient';

const TRIES = 5;

/** Asks the server; when the text changed meanwhile, asks again. */
export async function ask<Params, Result>(
  client: BaseLanguageClient,
  { method }: Request<Params, Result>,
  params: Params,
  token?: CancellationToken,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.sendRequest<Result>(method, params, token);
    } catch (error) {
      const changed = error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified;
      if (!changed || attempt === TRIES) throw error;
    }
  }
}
