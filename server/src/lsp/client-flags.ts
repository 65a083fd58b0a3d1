/** What the client can do, as far as an answer depends on it; read once from `initialize`. */
import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol.js';

export interface ClientFlags {
  /** Asks for diagnostics itself; they are then never pushed. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly hierarchicalSymbols: boolean;
  /** The outline can be announced and taken back while running, which is how it is drawn anew after a person's decision. */
  readonly dynamicSymbols: boolean;
  readonly dynamicConfiguration: boolean;
  readonly dynamicWatching: boolean;
  readonly answersConfiguration: boolean;
  readonly definitionLinks: boolean;
  readonly codeActionLiterals: boolean;
  readonly preferredActions: boolean;
  /** Edits can carry the version that they are for. */
  readonly documentChanges: boolean;
  /** Edits can ask to be shown to a person before they are done. */
  readonly changeAnnotations: boolean;
  /** The server may have a file made and shown; without the second it is made only. */
  readonly makesFiles: boolean;
  readonly showsDocuments: boolean;
  /** Shows text that it is given as a new document. */
  readonly opensText: boolean;
  /** Carries out the command of a link in a hover. */
  readonly commandLinks: boolean;
  /** The most folds that the client wants; null = any number. */
  readonly foldLimit: number | null;
  readonly markdown: boolean;
  /** Can be told to ask for inlay hints again. */
  readonly refreshesHints: boolean;
  /** Has a place that shows long work going on. */
  readonly showsProgress: boolean;
  readonly status: boolean;
  /** Is told when decisions change. */
  readonly decisions: boolean;
  /** Reads `.galley.json` files that the server cannot reach. */
  readonly configurationFiles: boolean;
}

export function clientFlags(params: InitializeParams): ClientFlags {
  const { textDocument, window, workspace }: ClientCapabilities = params.capabilities ?? {};
  const foldLimit = textDocument?.foldingRange?.rangeLimit;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true || textDocument?.diagnostic?.relatedInformation === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    dynamicSymbols: textDocument?.documentSymbol?.dynamicRegistration === true,
    dynamicConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    dynamicWatching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    answersConfiguration: workspace?.configuration === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: textDocument?.codeAction?.isPreferredSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    changeAnnotations:
      workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    // Whoever makes files in an edit takes `documentChanges`; neovim does not say so.
    makesFiles: workspace?.applyEdit === true && workspace.workspaceEdit?.resourceOperations?.includes('create') === true,
    showsDocuments: window?.showDocument?.support === true,
    opensText: initializationOptions(params).opensText === true,
    commandLinks: initializationOptions(params).commandLinks === true,
    foldLimit: typeof foldLimit === 'number' && foldLimit > 0 ? foldLimit : null,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    showsProgress: window?.workDoneProgress === true,
    status: initializationOptions(params).status === true,
    decisions: initializationOptions(params).decisions === true,
    configurationFiles: initializationOptions(params).configurationFiles === true,
  };
}

/** The options that came with `initialize`; nothing where they are of another shape. */
export function initializationOptions(params: InitializeParams): InitializationOptions {
  const options: unknown = params.initializationOptions;
  return typeof options === 'object' && options !== null ? options : {};
}
