import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '~': new URL('./src', import.meta.url).pathname } },
  test: {
    environment: 'happy-dom',
    globals: true,
    setupFiles: ['./src/mocks/setup.ts'],
    environmentOptions: { happyDOM: { url: 'http://localhost/' } },
    css: false,
    // A busy machine is slow, not wrong: only what never comes is a failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'America/New_York' },
  },
})
