/** Something that keeps one file, or all, from being done. Its message is for people, and says which file it is about. */
export class Trouble extends Error {}
