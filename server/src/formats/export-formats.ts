/** The names of the exports, for whoever lists them and makes none. */
export const exportFormats = ['w3c', 'tei', 'brat', 'label-studio', 'jsonl', 'csv', 'markdown', 'text'] as const;

export type ExportFormat = (typeof exportFormats)[number];
