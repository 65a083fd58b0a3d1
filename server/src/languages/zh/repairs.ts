/** What Chinese writes for English function words; nothing where it writes nothing. */
export const functionWords: Readonly<Record<string, string>> = { and: '和', or: '或', of: '的', the: '', with: '与' };
