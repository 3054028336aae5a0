const root = new URL("../../..", import.meta.url).pathname;

export default { poweredByHeader: false, serverExternalPackages: ["pg"], turbopack: { root } };
