// What VS Code loads as `extensionTestsPath`: runs the bundled editor tests with Mocha inside the extension host.
// Which files, where the project is and where the results go is told by the environment; see scripts/test/editor.mjs.
import { join } from 'node:path';
import Mocha from 'mocha';

/** The value of a variable that the runner always sets. */
function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: start the suite with npm run test:editor.`);
  return value;
}

export function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    retries: 1, // as the driven tests: a busy editor drops an event now and then; the run says what needed a second try
    forbidOnly: true,
    reporter: join(variable('GALLEY_ROOT'), 'test/run/reporter.cjs'),
  });
  console.log('The editor suite begins.'); // the runner shows what comes after this line
  for (const file of JSON.parse(variable('GALLEY_TESTS')) as string[]) mocha.addFile(file);
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
