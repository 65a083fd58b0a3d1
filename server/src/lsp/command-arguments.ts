/** Checks the arguments of commands, as `requests.ts` does the parameters of requests. */
import { roleNames } from '../../../l10n/symbols.js';
import type { ClaimPatch, Role } from '../core/model.js';
import { readClaimPatch } from '../decisions/claim-patch.js';
import { invalid } from './guard.js';
import type { DecideArguments, Decision, Mend, OpenMendedArguments } from './protocol.js';
import { type Fields, fields, position, range, text, version } from './requests.js';

/** The one argument of `galley.decide`. */
export function decideArguments(args: readonly unknown[]): DecideArguments {
  const all = fields(args[0], 'arguments[0]');
  if (all.format !== 1) throw invalid('format: 1 is expected.');
  return {
    format: 1,
    uri: text(all.uri, 'uri'),
    version: version(all.version),
    decision: decision(fields(all.decision, 'decision')),
  };
}

/** The one argument of `galley.openMended`. */
export function openMendedArguments(args: readonly unknown[]): OpenMendedArguments {
  const all = fields(args[0], 'arguments[0]');
  if (all.format !== 1) throw invalid('format: 1 is expected.');
  return { format: 1, uri: text(all.uri, 'uri'), version: version(all.version), mend: mend(fields(all.mend, 'mend')) };
}

function mend({ kind, left, right, at }: Fields): Mend {
  if (kind === 'seam') return { kind, left: position(left, 'left'), right: position(right, 'right') };
  if (kind === 'article') return { kind, at: position(at, 'at') };
  if (kind === 'page') return { kind };
  throw invalid('mend.kind: seam, article or page is expected.');
}

function decision(value: Fields): Decision {
  const { kind } = value;
  switch (kind) {
    case 'role':
      return { kind, at: position(value.at, 'at'), role: role(value.role) };
    case 'boundary':
      return { kind, at: position(value.at, 'at'), starts: boolean(value.starts, 'starts') };
    case 'split':
    case 'complete':
    case 'forget':
      return { kind, at: position(value.at, 'at') };
    case 'join':
    case 'apart':
    case 'same-article':
      return { kind, left: position(value.left, 'left'), right: position(value.right, 'right') };
    case 'claim':
      return { kind, at: position(value.at, 'at'), set: claimPatch(value.set) };
    case 'number': {
      const set = claimPatch(value.set);
      if (set === null) throw invalid('set: what the number says is expected.');
      return { kind, at: range(value.at, 'at'), set };
    }
    case 'note':
      return { kind, at: range(value.at, 'at'), text: text(value.text, 'text') };
    case 'label':
      return { kind, at: range(value.at, 'at'), label: text(value.label, 'label') };
    case 'reviewed':
      return { kind, at: range(value.at, 'at') };
    case 'remove':
      return { kind, id: text(value.id, 'id') };
    case 'place':
      return { kind, id: text(value.id, 'id'), at: range(value.at, 'at') };
    case 'undo':
      return { kind };
    default:
      throw invalid(`decision.kind: one of ${kinds.join(', ')} is expected.`);
  }
}

const kinds = [
  ...['role', 'boundary', 'split', 'complete', 'join', 'apart', 'same-article', 'claim', 'number', 'note', 'label', 'reviewed'],
  ...['forget', 'remove', 'place', 'undo'],
];

function claimPatch(value: unknown): ClaimPatch | null {
  if (value === null) return null;
  const patch = readClaimPatch(fields(value, 'set'));
  if (patch === null) throw invalid('set: value, unit, kind, role, min, max, indicator, period are expected, or null.');
  return patch;
}

function role(value: unknown): Role {
  if (typeof value !== 'string' || !Object.hasOwn(roleNames, value)) {
    throw invalid(`role: one of ${Object.keys(roleNames).join(', ')} is expected.`);
  }
  return value as Role;
}

function boolean(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw invalid(`${what}: true or false is expected.`);
  return value;
}
