/** `galley fix`: safe joins. */
import type { Command } from 'commander';
import type { Terminal } from '../terminal.js';
import { addMending } from './mending.js';

export function addFix(program: Command, terminal: Terminal): void {
  addMending('fix', program, terminal);
}

export const fixExamples = ['galley fix page.txt > mended.txt', 'galley fix --diff pages/', 'galley fix --write pages/'];
