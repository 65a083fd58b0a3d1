/** What a page's sidecar is called, and how large it may be. By itself, because the editor's side needs to know no more. */

/** `page.txt` has `page.txt.galley.jsonld`. */
export const SIDECAR_ENDING = '.galley.jsonld';

/** A page has some decisions of some hundred bytes each. What is larger is no sidecar, and is not read at all. In bytes. */
export const LARGEST_SIDECAR = 20 * 1024 * 1024;
