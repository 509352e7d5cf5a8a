/** npm run bench:quay -- http://localhost:3000: what a clerk waits for at a running centre without a rate limit. */

const [home = 'http://localhost:3000'] = process.argv.slice(2);

/** Typed letter by letter: each prefix is one search. */
const typed = [
  'mat can cuoc',
  'làm khai sinh cho con',
  'sang ten xe may',
  '1.001193',
  'đăng ký kết hôn với người nước ngoài',
  'xin giay xac nhan doc than',
  'giấy phép xây dựng nhà ở',
  'tro cap nguoi cao tuoi',
];
const codes = [
  '1.014064',
  '1.001193',
  '1.013831',
  '1.004222',
  '2.000815',
  '3.000347',
  '1.013225',
  '1.000894',
];

const prefixes = typed.flatMap((text) => [...text].map((_, end) => text.slice(0, end + 1)));
await measure(
  'search',
  prefixes.map((q) => `/api/v1/procedures?limit=9&q=${encodeURIComponent(q)}`),
);
await measure(
  'list for the clerk',
  codes.map((code) => `/quay/danh-sach/${code}`),
);
await measure(
  'page',
  codes.map((code) => `/giay-to/${code}`),
);
await measure(
  'card, painted',
  codes.map((code) => `/giay-to/${code}/the.png?lang=en`),
);
await measure(
  'card, kept',
  codes.map((code) => `/giay-to/${code}/the.png?lang=en`),
);

async function measure(name: string, paths: readonly string[]): Promise<void> {
  const times: number[] = [];
  for (const path of paths) {
    const began = performance.now();
    const response = await fetch(`${home}${path}`);
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${response.status} ${path}`);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.ceil(share * times.length) - 1] ?? 0).toFixed(0).padStart(6);
  console.log(
    `${name.padEnd(20)}${String(times.length).padStart(5)} times, ms: p50${at(0.5)}  p95${at(0.95)}  most${at(1)}`,
  );
}
