// The file server requires this ES module, which node can do and the test runner's own `require` cannot: here node does it.
const { createRequire } = process.getBuiltinModule('node:module');
const fileServer = createRequire(__filename).resolve('@fastify/static');
module.exports = createRequire(fileServer)('content-disposition');
