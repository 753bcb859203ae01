import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';
import { encodeMessage } from './encode-messages.ts';

/** Writes each message at once, head and all: in two pieces it would wake the editor twice. */
export class StdioWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #output: NodeJS.WritableStream;

  constructor(output: NodeJS.WritableStream) {
    super();
    this.#output = output;
    output.on('error', (error: Error) => {
      this.fireError(error);
    });
    output.on('close', () => {
      this.fireClose();
    });
  }

  async write(message: Message): Promise<void> {
    const body = encodeMessage(message);
    const length = body.reduce((sum, piece) => sum + piece.length, 0);
    const whole = Buffer.concat([Buffer.from(`Content-Length: ${String(length)}\r\n\r\n`, 'ascii'), ...body]);
    await new Promise<void>((resolve, reject) => {
      this.#output.write(whole, (error) => {
        if (error === undefined || error === null) resolve();
        else reject(error);
      });
    }).catch((error: unknown) => {
      this.fireError(error, message);
      throw error;
    });
  }

  end(): void {
    this.#output.end();
  }
}
