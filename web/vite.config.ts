import { defineConfig } from "vite";

// Hashed files and a manifest, which the site's `asset` tag reads. Nothing is inlined: the policy of the pages is 'self' alone.
export default defineConfig({
  base: "/static/madang/",
  build: {
    outDir: "../src/madang/website/static/madang",
    emptyOutDir: true,
    manifest: "manifest.json",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { page: "src/page.ts" } },
  },
});
