import type { NextConfig } from "next";

export default {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // PGlite is WebAssembly beside its loader, argon2 a native module: both must stay files of their own.
  serverExternalPackages: [
    "@electric-sql/pglite",
    "pglite-prisma-adapter",
    "@node-rs/argon2",
    "pino",
    "@react-pdf/renderer",
    "@react-pdf/layout",
    "@react-pdf/render",
    "pdfkit",
  ],
} satisfies NextConfig;
