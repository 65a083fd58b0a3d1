// The package as the tests look at it: the .vsix in out/, and its files beside it.
import { join } from 'node:path';
import { orExit, root } from '../../esbuild.mjs';
import { pack } from '../package/pack.mjs';
import { unpack } from '../package/unpack.mjs';

/** Packs and unpacks; returns the folder that holds the extension. Ends the program when the build fails. */
export async function packForTests() {
  const vsix = join(root, 'out/galley.vsix');
  await orExit(pack(vsix));
  await unpack(vsix, join(root, 'out/packed'));
  return join(root, 'out/packed/extension');
}
