// The extension in VS Code for the web: browser bundles, the server in a Web Worker, documents that are not files.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { servesASample } from '../serves.js';

describe('the web extension', () => {
  it('activates and serves a page that is not a file', async function () {
    this.timeout(90_000);
    await servesASample();
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
    assert.notEqual(vscode.window.activeTextEditor?.document.uri.scheme, 'file');
  });
});
