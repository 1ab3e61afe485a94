import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contentPlugin } from './build/content-plugin.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root: here,
  plugins: [react(), contentPlugin(fileURLToPath(new URL('../../content', import.meta.url)))],
  build: {
    // County offices keep their computers long; Chrome 97 is what 360 and WPS browsers of 2023 are built on.
    target: 'chrome97',
    chunkSizeWarningLimit: 1200,
  },
})
