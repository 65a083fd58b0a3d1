// The protocol's libraries are bundled as the modules that they were written as, so that the bundler can leave out what nobody uses.
import assert from 'node:assert/strict';
import { toModule } from '../../scripts/build/to-modules.mjs';

const before = `"use strict";
/* A licence. */
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.Kind = exports.first = void 0;
exports.last = last;
const ral_1 = __importDefault(require("./ral"));
const events_1 = require("./events");
const semver = require("semver");
Object.defineProperty(exports, "Emitter", { enumerable: true, get: function () { return events_1.Emitter; } });
__exportStar(require("./is"), exports);
exports.first = ral_1.default;
var Kind;
(function (Kind) {
    Kind.A = 1;
})(Kind || (exports.Kind = Kind = {}));
function last() {
    return exports.first;
}
`;

const after = `/* A licence. */
export { last };
import * as ral_1 from "./ral";
import * as events_1 from "./events";
import semver from "semver";
export { Emitter as Emitter } from "./events";
export * from "./is";
export const first = ral_1.default;
export const Kind = /* @__PURE__ */ (function (Kind) {
    Kind.A = 1;
return Kind;
})({});
function last() {
    return first;
}
`;

describe('the protocol’s libraries as modules', () => {
  it('say the same, in a way that a bundler can shake', () => {
    assert.equal(toModule(before, 'library.js'), after);
  });

  it('leave a namespace alone that is opened again further down', () => {
    const again = '(function (Kind) {\n    Kind.B = 2;\n})(Kind || (exports.Kind = Kind = {}));\n';
    const text = `var Kind;\n${again}const between = 1;\n${again}`;
    const plain = again.replace('exports.Kind = ', '');
    assert.equal(toModule(text, 'library.js'), `export var Kind;\n${plain}const between = 1;\n${plain}`);
  });

  it('fail the build where a line has a shape that is not known', () => {
    assert.throws(() => toModule('if (node) require("./more");\n', 'library.js'), /library\.js has a line/);
  });
});
