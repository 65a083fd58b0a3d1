// The client library is built without the features that the server does not serve. A server that begins to serve one must get it back.
import assert from 'node:assert/strict';
import { absentFeatures } from '../../scripts/build/client-library.mjs';
import { capabilities } from '../../server/src/lsp/capabilities.js';
import { clientFlags } from '../../server/src/lsp/client-flags.js';

/** The server's capability of each feature that is left out. */
const capabilityOf: Readonly<Record<string, string>> = {
  callHierarchy: 'callHierarchyProvider',
  codeLens: 'codeLensProvider',
  colorProvider: 'colorProvider',
  completion: 'completionProvider',
  declaration: 'declarationProvider',
  documentLink: 'documentLinkProvider',
  fileOperations: 'workspace',
  formatting: 'documentFormattingProvider',
  implementation: 'implementationProvider',
  inlayHint: 'inlayHintProvider',
  inlineCompletion: 'inlineCompletionProvider',
  inlineValue: 'inlineValueProvider',
  linkedEditingRange: 'linkedEditingRangeProvider',
  reference: 'referencesProvider',
  rename: 'renameProvider',
  signatureHelp: 'signatureHelpProvider',
  textDocumentContent: 'workspace',
  typeDefinition: 'typeDefinitionProvider',
  typeHierarchy: 'typeHierarchyProvider',
  workspaceSymbol: 'workspaceSymbolProvider',
};

describe('the client library', () => {
  it('is built without features that the server does not announce, and only without those', () => {
    const announced = Object.keys(capabilities(clientFlags({ processId: null, rootUri: null, capabilities: {} })));
    for (const feature of absentFeatures) {
      const capability = capabilityOf[feature];
      assert.ok(capability, `${feature}: which capability does it serve?`);
      assert.ok(
        !announced.includes(capability),
        `the server announces ${capability}, and the client is built without ${feature}`,
      );
    }
  });
});
