/** `galley reassemble`: the page article by article, every broken paragraph together that has its other half on the page. */
import type { Command } from 'commander';
import type { Terminal } from '../terminal.js';
import { addMending } from './mending.js';

export function addReassemble(program: Command, terminal: Terminal): void {
  addMending('reassemble', program, terminal);
}

export const reassembleExamples = ['galley reassemble page.txt > in-order.txt', 'galley reassemble --diff page.txt'];
