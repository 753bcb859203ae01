import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const require = createRequire(import.meta.url);

/** The schema of SARIF that Microsoft ships with its multitool. */
export function sarifSchema(): ValidateFunction {
  const tool = createRequire(require.resolve('@microsoft/sarif-multitool/package.json'));
  const folder = join(tool.resolve(`@microsoft/sarif-multitool-${process.platform}/package.json`), '..');
  return new Ajv2020({ strict: false, validateFormats: false }).compile(readJson(join(folder, 'sarif-2.1.0.json')));
}

/** Our own, which is published with the command. */
export function reportSchema(): ValidateFunction {
  const schema = readJson(join(import.meta.dirname, '../schema/report.schema.json'));
  return new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
}

/** That of a comparison, which builds on the one of a report. */
export function comparisonSchema(): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  ajv.addSchema(readJson(join(import.meta.dirname, '../schema/report.schema.json')));
  return ajv.compile(readJson(join(import.meta.dirname, '../schema/comparison.schema.json')));
}

function readJson(file: string): object {
  return JSON.parse(readFileSync(file, 'utf8')) as object;
}
