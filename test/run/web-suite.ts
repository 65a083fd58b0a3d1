// What VS Code for the web loads as `extensionTestsPath`: Mocha in a Web Worker. `galley-tests` is the list of test files, made by the build.
import 'mocha/mocha.js';

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 30_000, retries: 1, reporter: 'spec', color: false });
  await import('galley-tests');
  console.log('The editor suite begins.'); // the runner shows what comes after this line
  const failures: string[] = [];
  let again = 0;
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      console.log(`Results: ${JSON.stringify({ passed: passes, failed: failures.length, skipped: pending, again, failures })}`);
      resolve();
    });
    runner.on('retry', (test, error) => console.log(`… again: ${test.title} (${error.message}), ${++again}`));
    runner.on('fail', (test, error: Error) => failures.push(`${test.fullTitle()}: ${error.message}`));
  });
  if (failures.length > 0) throw new Error(`${failures.length} failed`);
}
