// The part of node:assert/strict that the web tests use: there is no Node in a Web Worker, and the build puts this in its place.
function ok(value: unknown, message = 'expected something'): asserts value {
  if (!value) throw new Error(message);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  ok(Object.is(actual, expected), message ?? `expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}

function notEqual(actual: unknown, unwanted: unknown, message?: string): void {
  ok(!Object.is(actual, unwanted), message ?? `did not expect ${JSON.stringify(unwanted)}`);
}

// biome-ignore lint/style/noDefaultExport: node:assert has a default export
export default { ok, equal, notEqual };
