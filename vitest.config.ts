import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) }, conditions: ["react-server"] },
  ssr: { resolve: { conditions: ["react-server", "node", "import", "module", "default"] } },
  test: { include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"], testTimeout: 30_000, hookTimeout: 60_000 },
});
