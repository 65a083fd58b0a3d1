/** The version that the server and the command line tell; test/unit/version.test.ts holds it to package.json. */
export const VERSION = '0.1.0';
