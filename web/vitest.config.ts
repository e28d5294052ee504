import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '~': new URL('./src', import.meta.url).pathname } },
  test: {
    environment: 'happy-dom',
    globals: true,
    setupFiles: ['./src/mocks/setup.ts'],
    environmentOptions: { happyDOM: { url: 'http://localhost/' } },
    css: false,
    env: { TZ: 'America/New_York' },
  },
})
