import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListResourcesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv';
import { CommandError } from '../terminal.ts';
import { version } from '../version.ts';
import type { Arguments, Service, Tool } from './model.ts';
import { listResources, readResource } from './resources.ts';
import { toolsOf } from './tools.ts';

const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** Serves the tools and the rule pages over standard input and output. */
export async function serveMcp(service: Service): Promise<void> {
  const tools = new Map(toolsOf(service).map((tool) => [tool.name, withValidator(tool)]));
  const server = new Server(
    { name: 'kadertoets', version },
    { capabilities: { tools: {}, resources: {} }, instructions: INSTRUCTIONS[service.locale] },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: [...tools.values()].map(({ tool: { run: _run, ...shown } }) => ({ ...shown, annotations: READ_ONLY })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const known = tools.get(params.name);
    if (known === undefined) throw new McpError(ErrorCode.InvalidParams, `there is no tool “${params.name}”`);
    return await call(known, params.arguments ?? {}, service);
  });
  server.setRequestHandler(ListResourcesRequestSchema, () => ({ resources: listResources(service) }));
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }) => {
    const text = await readResource(uri, service);
    if (text === undefined) throw new McpError(ErrorCode.InvalidParams, `there is no resource “${uri}”`);
    return { contents: [{ uri, text }] };
  });
  await server.connect(new StdioServerTransport());
}

interface ValidatedTool {
  readonly tool: Tool;
  readonly validate: (given: Arguments) => string | undefined;
}

function withValidator(tool: Tool): ValidatedTool {
  const validate = new AjvJsonSchemaValidator().getValidator(tool.inputSchema);
  return { tool, validate: (given) => validate(given).errorMessage };
}

/** What goes wrong is the tool's answer: the assistant can read it and mend its question. */
async function call({ tool, validate }: ValidatedTool, given: Arguments, { locale }: Service): Promise<CallToolResult> {
  const wrong = validate(given);
  if (wrong !== undefined) return failure(`${tool.name}: ${wrong}`);
  try {
    const { text, structured } = await tool.run(given);
    return {
      content: [{ type: 'text', text }],
      ...(structured === undefined ? {} : { structuredContent: structured }),
    };
  } catch (error) {
    if (error instanceof CommandError) return failure(error.text[locale]);
    return failure(error instanceof Error ? error.message : String(error));
  }
}

function failure(text: string): CallToolResult {
  return { content: [{ type: 'text', text }], isError: true };
}

const INSTRUCTIONS = {
  nl: 'Kadertoets toetst concepten van overeenkomsten aan raadsbesluiten. Het leest alleen, en alleen onder de map waarin het is gestart. Noem bij elke bevinding de bron; laat wat “undetermined” is aan een mens.',
  en: 'Kadertoets checks drafts of agreements against decisions of municipal councils. It only reads, and only below the folder it was started in. Cite the source with every finding; leave what is “undetermined” to a person.',
} as const;
