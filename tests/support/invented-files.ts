/** Small files of each kind, and of those that pretend to be another; nothing in them is anybody's. */
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])),
  );

export const photo = bytes(
  [0xff, 0xd8, 0xff, 0xe0, 0, 16],
  'JFIF',
  [0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9],
);
export const png = bytes(
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
  'IHDR',
  [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  'IDAT',
);
export const pdf = bytes('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
export const voice = bytes('#!AMR\n', [0x3c, 1, 2, 3, 4, 5, 6, 7]);
export const oldOffice = bytes(
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  new Array<number>(600).fill(0),
);
export const program = bytes('MZ', new Array<number>(100).fill(0));
export const page = bytes('<!doctype html><html><script>alert(1)</script></html>');
export const drawing = bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
export const plain = bytes('Họ tên: (để trống)\nViệc cần làm: làm giấy nuôi rùa\n');
