import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";

export default defineConfig({
  // Relative addresses: the built editor works from any folder of any server.
  base: "./",
  plugins: [
    react(),
    VitePWA({
      // Whoever is at work decides when the new version takes over.
      registerType: "prompt",
      injectRegister: false,
      manifest: {
        name: "Chalkgrad",
        short_name: "Chalkgrad",
        description: "Build, see and project back-propagation",
        start_url: "./",
        scope: "./",
        display: "standalone",
        background_color: "#f9f8f3",
        theme_color: "#16231d",
        icons: [
          { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
          { src: "icon-192.png", sizes: "192x192", type: "image/png" },
          { src: "icon-512.png", sizes: "512x512", type: "image/png", purpose: "any maskable" },
        ],
      },
      workbox: {
        globPatterns: ["**/*.{js,css,html,svg,png,woff,woff2,ttf}"],
        globIgnores: ["chalkgrad.html"],
        // The page is one and the same for every hash and query.
        ignoreURLParametersMatching: [/./],
        inlineWorkboxRuntime: true,
      },
    }),
  ],
  server: { host: "127.0.0.1", port: 5173 },
  preview: { host: "127.0.0.1", port: 4173 },
  build: {
    target: "es2023",
    rolldownOptions: {
      output: {
        // What every visit needs comes in a few files: fifty small ones compress and travel worse.
        codeSplitting: {
          groups: [
            {
              name: "libraries",
              test: /node_modules.(?:\.pnpm.)?(?:react|react-dom|scheduler|@xyflow|zustand|immer|tinykeys|classcat|use-sync-external-store|d3-(?:zoom|drag|selection|transition|interpolate|color|dispatch|ease|timer))[@/+]/,
              priority: 2,
            },
            // All that the first screen waits for, and nothing else.
            { name: "editor", tags: ["$initial"], priority: 1 },
          ],
        },
      },
    },
  },
});
