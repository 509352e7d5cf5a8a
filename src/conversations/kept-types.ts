/** Files that are kept, by what their first bytes say; the first ending is the one that they are saved under. */
export type KeptType = {
  readonly type: string;
  readonly family: 'image' | 'paper' | 'media' | 'text';
  readonly endings: readonly [string, ...string[]];
};

const image = (type: string, ...endings: KeptType['endings']): KeptType => ({
  type,
  family: 'image',
  endings,
});
const paper = (type: string, ...endings: KeptType['endings']): KeptType => ({
  type,
  family: 'paper',
  endings,
});
const media = (type: string, ...endings: KeptType['endings']): KeptType => ({
  type,
  family: 'media',
  endings,
});
const text = (type: string, ...endings: KeptType['endings']): KeptType => ({ type, family: 'text', endings });

const openXml = 'application/vnd.openxmlformats-officedocument';

/** Word and Excel before 2007, and many other things that share their container: only their names tell. */
export const oldOffice = 'application/x-cfb';

/** Archives are not taken: nothing of ours opens one, and nobody can see what is in it. */
export const keptTypes: readonly KeptType[] = [
  image('image/jpeg', 'jpg', 'jpeg', 'jpe', 'jfif'),
  image('image/png', 'png'),
  image('image/webp', 'webp'),
  image('image/gif', 'gif'),
  image('image/heic', 'heic'),
  image('image/heic-sequence', 'heic'),
  image('image/heif', 'heif'),
  image('image/heif-sequence', 'heif'),
  paper('application/pdf', 'pdf'),
  paper(`${openXml}.wordprocessingml.document`, 'docx'),
  paper(`${openXml}.spreadsheetml.sheet`, 'xlsx'),
  paper(oldOffice, 'doc', 'xls'),
  media('audio/ogg', 'ogg', 'oga', 'opus'),
  media('application/ogg', 'ogg'),
  media('audio/amr', 'amr'),
  media('audio/x-m4a', 'm4a'),
  media('audio/mp4', 'm4a'),
  media('audio/mpeg', 'mp3'),
  media('audio/aac', 'aac'),
  media('audio/wav', 'wav'),
  media('video/mp4', 'mp4', 'm4v'),
  media('video/3gpp', '3gp'),
  media('video/quicktime', 'mov'),
  text('text/plain', 'txt'),
  text('text/csv', 'csv'),
];

/** Endings that a computer runs, or a browser reads as a page; no file that is kept is called so. */
export const refusedEndings: ReadonlySet<string> = new Set([
  ...[
    'exe',
    'msi',
    'bat',
    'cmd',
    'com',
    'scr',
    'pif',
    'cpl',
    'dll',
    'lnk',
    'reg',
    'hta',
    'jar',
    'apk',
    'ipa',
  ],
  ...['ps1', 'vbs', 'vbe', 'js', 'mjs', 'jse', 'wsf', 'sh', 'py', 'php', 'iso', 'img', 'vhd', 'docm', 'xlsm'],
  ...['html', 'htm', 'xhtml', 'shtml', 'mht', 'mhtml', 'svg', 'svgz', 'xml', 'xsl', 'url', 'swf'],
]);
