// The yardstick: a process that parses the same file with remark-parse and does nothing else.
import { readFileSync } from 'node:fs';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

unified().use(remarkParse).parse(readFileSync(process.argv[2], 'utf8'));
