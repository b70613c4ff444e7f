import { defineConfig } from 'vitest/config';

// The server answers what the pages ask; `npm run dev` passes it on to one that runs beside it.
const server = process.env['CANNULA_SERVER'] ?? 'http://127.0.0.1:8370';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'editor', test: /node_modules.(@codemirror|@lezer|style-mod|w3c-keyname|crelt|@marijn)/ }],
        },
      },
    },
  },
  server: { proxy: { '/api': server, '/sign-in': server } },
  test: { environment: 'happy-dom', include: ['test/**/*.test.{ts,tsx}'] },
});
