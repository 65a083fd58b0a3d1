/** What the extension uses of the client library in a browser; it is bundled from here into a file of its own. */
export {
  BrowserMessageReader,
  BrowserMessageWriter,
  CloseAction,
  ErrorAction,
  LanguageClient,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient/browser';
