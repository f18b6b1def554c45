import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  // Relative addresses: the built editor works from any folder of any server.
  base: "./",
  plugins: [react()],
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
