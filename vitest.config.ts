import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 15_000,
    hookTimeout: 120_000,
    // What is learned from knowledge/ is stored before any test needs it.
    globalSetup: ['test/prepare-knowledge.ts'],
  },
});
