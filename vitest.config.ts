import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@kadertoets/source'] },
  ssr: { resolve: { conditions: ['@kadertoets/source'] } },
  test: {
    testTimeout: 60_000,
    include: ['packages/*/test/**/*.test.ts', 'extension/test/*.test.ts', 'test/**/*.test.ts'],
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      reporter: ['text', 'json-summary'],
      thresholds: { lines: 50 },
    },
  },
});
