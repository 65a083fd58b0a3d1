/** The commands of `workspace/executeCommand`. */
import type { DecideCommand, OpenMendedCommand } from './protocol.js';

export const decideCommand: DecideCommand = 'galley.decide';
export const openMendedCommand: OpenMendedCommand = 'galley.openMended';
