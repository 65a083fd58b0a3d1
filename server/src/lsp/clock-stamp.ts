/** Ids and times from the platform, the same on Node and in a web worker. */
import type { Stamp } from '../decisions/book.js';

export const clockStamp: Stamp = {
  newId: () => `urn:uuid:${randomUuid()}`,
  now: () => new Date().toISOString(),
  creator: null,
};

/** RFC 9562, version 4. `crypto.randomUUID` is missing where the page that started the worker is not a secure one. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
