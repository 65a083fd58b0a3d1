// The test files as one module; scripts/test/web.mjs has the build make it.
declare module 'galley-tests';
