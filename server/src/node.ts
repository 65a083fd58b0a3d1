/** Entry point of the server on Node; VS Code starts it with `--node-ipc`. */
import { serve } from './lsp/on-node.js';

serve();
