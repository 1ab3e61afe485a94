import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressPlugin } from './build/compress-plugin.ts'
import { contentPlugin } from './build/content-plugin.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root: here,
  plugins: [
    react(),
    contentPlugin(fileURLToPath(new URL('../../content', import.meta.url))),
    compressPlugin(),
  ],
  build: {
    // County offices keep their computers long; 109 is the last Chrome of Windows 7 (see old-browsers.ts).
    target: 'chrome109',
    chunkSizeWarningLimit: 1200,
  },
})
