/** Builds the web app; in development hands `/api` to the server, or to typed mocks (`npm run mock`). */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

import { mockApi } from './scripts/mockApi.ts'

const server = process.env.MAINTAINUK_URL ?? 'http://127.0.0.1:8080'
const alias = { '~': new URL('./src', import.meta.url).pathname }

export default defineConfig(({ mode }) => ({
  plugins: [react(), ...(mode === 'mock' ? [mockApi()] : [])],
  resolve: { alias },
  server: { proxy: mode === 'mock' ? undefined : { '/api': { target: server } } },
  preview: { proxy: { '/api': { target: server } } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // The shared chunks are what every page needs; the pages themselves load when visited.
    chunkSizeWarningLimit: 600,
  },
}))
