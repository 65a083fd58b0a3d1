/** The picture of a page, small and drawn by us: a headline and two columns of grey lines, as a PNG. */
export const scanPicture = Buffer.from(
  [
    'iVBORw0KGgoAAAANSUhEUgAAAHgAAACgCAAAAADiYvdMAAAAhElEQVR42u3VsQkAIAxFwYzjxK6rGwiSYCzu9+FVR2I1LYSFhYULwqNkwsLCwi/DnoSwsLDw',
    '/+F5s/SZcEcYJ45x4hgnjnHiWJhjYY6FORbGiWOcOMaJY5w4FuZYmGNhjoVx4hgnjnHiGCeOhTkW5liYY2GcOMaJY5w4xoljYWFhYeHjNhouxfawbK07AAAA',
    'AElFTkSuQmCC',
  ].join(''),
  'base64',
);
